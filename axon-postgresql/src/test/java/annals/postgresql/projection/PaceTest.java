package annals.postgresql.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.test.scheduler.VirtualTimeScheduler;

class PaceTest {

    private static final Duration REST = Duration.ofMillis(50);

    private final VirtualTimeScheduler time = VirtualTimeScheduler.create();
    private final Pace pace = new Pace(REST, time);
    private final AtomicInteger woken = new AtomicInteger();

    @BeforeEach
    void count() {
        pace.wakeBy(woken::incrementAndGet);
    }

    @Test
    void anEventAfterALongSilenceIsHandledAtOnce() {
        pace.upToDate();
        time.advanceTimeBy(REST);
        pace.news();
        assertThat(woken).hasValue(1);
        assertThat(pace.isGathering()).isFalse();
    }

    @Test
    void eventsThatFollowEachOtherWakeOnceWhenTheRestIsOver() {
        pace.upToDate();
        pace.news();
        pace.news();
        pace.news();
        assertThat(woken).hasValue(0);
        assertThat(pace.isGathering()).isTrue();
        time.advanceTimeBy(REST);
        assertThat(woken).hasValue(1);
        assertThat(pace.isGathering()).isFalse();
    }

    @Test
    void aRestWithoutEventsWakesNobody() {
        pace.upToDate();
        time.advanceTimeBy(REST.multipliedBy(3));
        assertThat(woken).hasValue(0);
    }

    @Test
    void looksThatFindNothingDoNotProlongTheRest() {
        pace.upToDate();
        time.advanceTimeBy(REST.dividedBy(2));
        pace.upToDate();
        pace.news();
        time.advanceTimeBy(REST.dividedBy(2));
        assertThat(woken).hasValue(1);
    }

    @Test
    void aReadModelThatCatchesUpIsNotHeldUp() {
        pace.news();
        pace.news();
        assertThat(woken).hasValue(2);
        assertThat(pace.isGathering()).isFalse();
    }

    @Test
    void whoWaitsForAnEventEndsTheRest() {
        pace.upToDate();
        pace.news();
        pace.hurry();
        assertThat(woken).hasValue(1);
        assertThat(pace.isGathering()).isFalse();
    }

    @Test
    void whoWaitsForAnEventThatIsStillOnItsWayHasItAtOnceToo() {
        pace.upToDate();
        pace.hurry();
        pace.news();
        assertThat(woken).hasValue(1);
        assertThat(pace.isGathering()).isFalse();
    }

    @Test
    void whoHasWaitedDoesNotHurryLaterEvents() {
        pace.upToDate();
        pace.hurry();
        time.advanceTimeBy(REST);
        pace.upToDate();
        pace.news();
        assertThat(woken).hasValue(0);
        time.advanceTimeBy(REST);
        assertThat(woken).hasValue(1);
    }

    @Test
    void withoutARestEveryEventWakes() {
        var none = new Pace(Duration.ZERO, time);
        none.wakeBy(woken::incrementAndGet);
        none.upToDate();
        none.news();
        none.news();
        assertThat(woken).hasValue(2);
    }
}
