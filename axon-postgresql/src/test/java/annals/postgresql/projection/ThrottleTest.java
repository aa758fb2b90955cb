package annals.postgresql.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private final CommitFeed feed = new CommitFeed();
    private final AtomicLong millis = new AtomicLong();
    private final Throttle throttle = new Throttle(feed, List.of("board"), millis::get);

    @Test
    void aRebuildRestsAsLongAsItWorksWhileSomebodyRecords() {
        assertThat(pause(40, 1_000)).isEqualTo(40);
        assertThat(pause(40, 1_001)).isEqualTo(40);
        assertThat(pause(1, 1_002)).as("and never less than a moment").isEqualTo(5);
    }

    @Test
    void itDoesNotRestOnceNobodyHasRecordedAnythingForASecond() {
        pause(40, 1_000);
        millis.addAndGet(999);
        assertThat(pause(40, 1_000)).isEqualTo(40);
        millis.addAndGet(1);
        assertThat(pause(40, 1_000)).isZero();
        assertThat(pause(40, 1_001)).isEqualTo(40);
    }

    @Test
    void itRestsLongerAndLongerWhileALiveReadModelRunsAfterTheLog() {
        feed.moved("board", 100);
        pause(10, 1_000);
        millis.addAndGet(5_000);
        feed.moved("board", 200);
        assertThat(pause(10, 1_000)).isEqualTo(100);
        feed.moved("board", 300);
        assertThat(pause(10, 1_000)).isEqualTo(200);
        assertThat(pause(10, 1_000)).as("it stands, so nobody is helped").isZero();
    }

    private long pause(long took, long head) {
        throttle.look(head);
        return throttle.pause(took);
    }
}
