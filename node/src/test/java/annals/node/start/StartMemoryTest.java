package annals.node.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartMemoryTest {

    private static final int MANY = 300;
    private static final int MEBIBYTE = 1 << 20;

    @Test
    void whatOnlyTheStartNeededIsGivenBackAndLaterTheHeapMayGrowAsEver() {
        var before = ratios();
        growTheHeap();
        long grown = Runtime.getRuntime().totalMemory();
        StartMemory.giveBack();

        assertThat(Runtime.getRuntime().totalMemory()).isLessThan(grown - 100L * MEBIBYTE);
        assertThat(ratios()).isEqualTo(before);
    }

    private static void growTheHeap() {
        List<byte[]> all = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            all.add(new byte[MEBIBYTE]);
        }
        assertThat(all).hasSize(MANY);
    }

    private static List<String> ratios() {
        var machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        return List.of(
                machine.getVMOption("MinHeapFreeRatio").getValue(),
                machine.getVMOption("MaxHeapFreeRatio").getValue());
    }
}
