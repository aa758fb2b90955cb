package annals.benchmarks.side;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import annals.node.postgres.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerTest {

    private static final Database NONE = new Database("127.0.0.1", 1, "none", "nobody", "nothing", "disable");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Test
    void aKnownLatencyIsMeasuredInAnotherProcess() throws Exception {
        try (var side = SideProcess.start("idle/wait", NONE, 2, directory.resolve("log"))) {
            var block = side.run(0.5);
            var histogram = Histograms.decoded(block.histogram());
            assertThat(histogram.getTotalCount()).isEqualTo(block.operations());
            assertThat(histogram.getMinValue()).isGreaterThanOrEqualTo(999_000);
            assertThat(block.rate()).isPositive().isLessThan(2_001);
            assertThat(block.seconds()).isGreaterThanOrEqualTo(0.5);
        }
    }

    @Test
    void aSideThatCannotBePreparedIsToldWithItsOwnWords() {
        assertThatThrownBy(() -> SideProcess.start("nobody/here", NONE, 1, directory.resolve("log")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("There is no side nobody/here");
    }

    @Test
    void aHistogramIsTheSameAfterItsJourney() {
        var histogram = Histograms.empty();
        Histograms.record(histogram, 1_234_567);
        Histograms.record(histogram, Long.MAX_VALUE);
        var arrived = Histograms.decoded(Histograms.encoded(histogram));
        assertThat(arrived).isEqualTo(histogram);
        assertThat((double) arrived.getMaxValue()).isCloseTo(900e9, within(1e9));
    }

    @Test
    void failuresAreCountedAndNotTimed() throws Exception {
        try (var crew = new Crew(new EverySecondFails(), 1)) {
            var block = crew.work(0.05);
            assertThat(block.failures()).isBetween(block.operations() - 1, block.operations() + 1);
            assertThat(Histograms.decoded(block.histogram()).getTotalCount()).isEqualTo(block.operations());
            assertThat(block.failure()).contains("every second");
        }
    }

    @Test
    void aSideWithReadModelsIsAskedHowFarTheyAreBehindFromStartToEnd() throws Exception {
        try (var crew = new Crew(new FurtherBehindEachTime(), 1)) {
            var lag = crew.work(0.6).lag();
            assertThat(lag).hasSizeGreaterThan(1);
            assertThat(lag).extracting(Lag::events).startsWith(1L, 2L).isSorted();
            assertThat(lag).extracting(Lag::second).isSorted();
            assertThat(lag.get(lag.size() - 1).second()).isGreaterThan(0.2);
        }
        try (var crew = new Crew(new EverySecondFails(), 1)) {
            assertThat(crew.work(0.05).lag()).isEmpty();
        }
    }

    private static final class FurtherBehindEachTime implements Side, Following {

        private long asked;

        @Override
        public void prepare(Database database, int callers) {}

        @Override
        public void operate(int caller) {
            LockSupport.parkNanos(10_000_000);
        }

        @Override
        public long lag() {
            return ++asked;
        }
    }

    private static final class EverySecondFails implements Side {

        private int calls;

        @Override
        public void prepare(Database database, int callers) {}

        @Override
        public void operate(int caller) {
            if (calls++ % 2 == 0) {
                throw new IllegalStateException("every second");
            }
        }
    }
}
