package annals.postgresql.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private final CommitFeed feed = new CommitFeed();
    private final Throttle throttle = new Throttle(feed, List.of("board"));

    @Test
    void aRebuildPausesAsLongAsItWorksWhileSomebodyRecords() {
        assertThat(throttle.pause(40, 1_000)).isEqualTo(40);
        assertThat(throttle.pause(40, 1_001)).isEqualTo(40);
        assertThat(throttle.pause(1, 1_002)).as("and never less than a moment").isEqualTo(5);
    }

    @Test
    void itDoesNotPauseWhileNobodyRecords() {
        throttle.pause(40, 1_000);
        assertThat(throttle.pause(40, 1_000)).isZero();
        assertThat(throttle.pause(40, 1_001)).isEqualTo(40);
    }

    @Test
    void itPausesLongerAndLongerWhileALiveReadModelRunsAfterTheLog() {
        feed.moved("board", 100);
        throttle.pause(10, 1_000);
        feed.moved("board", 200);
        assertThat(throttle.pause(10, 1_000)).isEqualTo(100);
        feed.moved("board", 300);
        assertThat(throttle.pause(10, 1_000)).isEqualTo(200);
        assertThat(throttle.pause(10, 1_000))
                .as("it stands, so nobody is helped")
                .isZero();
    }
}
