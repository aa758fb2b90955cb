package annals.node.start;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * Gives the memory back that only the start needed: the heap has grown to several times of what is alive, and the virtual
 * machine would keep it. Later it grows as it must. Whoever sets the ratios of free heap decides alone.
 */
public final class StartMemory {

    private static final String LEAST_FREE = "MinHeapFreeRatio";
    private static final String MOST_FREE = "MaxHeapFreeRatio";
    private static final String LEAST_PERCENT = "20";
    private static final String MOST_PERCENT = "40";

    private StartMemory() {}

    /** Collects garbage once, with little free heap allowed to stay; takes about a tenth of a second. */
    public static void giveBack() {
        var machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        if (machine == null) {
            return;
        }
        var options = List.of(machine.getVMOption(LEAST_FREE), machine.getVMOption(MOST_FREE));
        if (options.stream()
                .allMatch(option -> option.isWriteable() && option.getOrigin() == VMOption.Origin.DEFAULT)) {
            collect(machine, options.get(0).getValue(), options.get(1).getValue());
        }
    }

    private static void collect(HotSpotDiagnosticMXBean machine, String least, String most) {
        machine.setVMOption(LEAST_FREE, LEAST_PERCENT);
        machine.setVMOption(MOST_FREE, MOST_PERCENT);
        System.gc();
        machine.setVMOption(MOST_FREE, most);
        machine.setVMOption(LEAST_FREE, least);
    }
}
