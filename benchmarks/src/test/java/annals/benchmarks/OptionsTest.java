package annals.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import annals.benchmarks.workload.Workloads;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void ninePairsOfTwelveSecondsCountAndFewerOrShorterOnesDoNot() {
        assertThat(Options.from(List.of()).count()).isTrue();
        assertThat(Options.from(List.of("--pairs", "8")).count()).isFalse();
        assertThat(Options.from(List.of("--seconds", "11")).count()).isFalse();
        assertThat(Options.from(List.of("--seed", "7")).seed()).isEqualTo(7);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> Options.from(List.of("--pears", "9"))).hasMessageContaining("--pears");
        assertThatThrownBy(() -> Options.from(List.of("--pairs"))).hasMessageContaining("needs a value");
        assertThatThrownBy(() -> Options.from(List.of("--pairs", "0"))).hasMessageContaining("at least 1");
    }

    @Test
    void everyWorkloadHasANameOfItsOwnAndIsBounded() {
        var options = Options.from(List.of());
        assertThat(Workloads.all()).extracting(Workload::name).doesNotHaveDuplicates();
        assertThat(Workloads.all())
                .allSatisfy(workload -> assertThat(workload.bound(options)).isPositive());
    }
}
