package annals.node.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private Instant now = Instant.parse("2026-03-02T08:00:00Z");
    private final Throttle throttle = new Throttle(5, Duration.ofMinutes(1), () -> now);

    @Test
    void someAttemptsAreFreeAndEachFurtherOneWaitsTwiceAsLong() {
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(wait("ida")).isNull();
        }
        for (int seconds : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            assertThat(wait("ida")).isEqualTo(seconds);
            now = now.plusSeconds(seconds).minusMillis(1);
            assertThat(wait("ida")).isEqualTo(1);
            now = now.plusMillis(1);
            assertThat(wait("ida")).isNull();
        }
    }

    @Test
    void oneGuesserSlowsNobodyElseDown() {
        for (int attempt = 0; attempt < 9; attempt++) {
            wait("ida");
        }
        assertThat(wait("ida")).isNotNull();
        assertThat(wait("ole")).isNull();
    }

    @Test
    void aSuccessForgivesALoginEverythingAndAnAddressOnlyItself() {
        for (int attempt = 0; attempt < 5; attempt++) {
            wait("ida");
        }
        throttle.takeBack("ida");
        assertThat(wait("ida")).isNull();
        assertThat(wait("ida")).isNotNull();
        throttle.forgive("ida");
        assertThat(wait("ida")).isNull();
        assertThat(wait("ida")).isNull();
    }

    @Test
    void anHourWithoutAttemptsIsForgotten() {
        for (int attempt = 0; attempt < 5; attempt++) {
            wait("ida");
        }
        now = now.plus(Duration.ofMinutes(61));
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(wait("ida")).isNull();
        }
    }

    private @Nullable Integer wait(String who) {
        try {
            throttle.attempt(who);
            return null;
        } catch (AccessProblem refused) {
            return refused.problem().retryAfter();
        }
    }
}
