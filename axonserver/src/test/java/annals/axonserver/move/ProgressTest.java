package annals.axonserver.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final List<String> told = new ArrayList<>();
    private final AtomicLong clock = new AtomicLong();

    @Test
    void tellsOnceASecondAndAtTheEndHowFarItIs() {
        var progress = new Progress(told::add, clock::get, "Copied", 0, 10_000);
        at(400, progress, 1_000);
        at(1_000, progress, 2_500);
        at(1_900, progress, 5_000);
        at(2_000, progress, 5_000);
        at(2_500, progress, 10_000);
        assertThat(told)
                .containsExactly(
                        "Copied: 0 of 10,000",
                        "Copied: 2,500 of 10,000, 2,500/s, about 3 s left",
                        "Copied: 5,000 of 10,000, 2,500/s, about 2 s left",
                        "Copied: 10,000 of 10,000, 4,000/s");
    }

    @Test
    void countsTheSpeedOfThisRunOnly() {
        var progress = new Progress(told::add, clock::get, "Copied", 9_000, 10_000);
        at(1_000, progress, 9_500);
        assertThat(told)
                .containsExactly(
                        "Copied: 9,000 of 10,000, which are there already",
                        "Copied: 9,500 of 10,000, 500/s, about 1 s left");
    }

    private void at(long millis, Progress progress, long done) {
        clock.set(TimeUnit.MILLISECONDS.toNanos(millis));
        progress.reached(done);
    }
}
