package annals.command.shared;

import annals.api.access.Actor;
import annals.api.shared.InvalidValue;
import annals.api.shared.Refused;
import annals.api.shared.RequestRefusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a request says beside its body.
 *
 * @param actor who asks
 * @param route method and path
 * @param idempotencyKey makes a retry safe; null if the caller gave none
 * @param expectedVersion the version the caller has seen; null if the caller does not mind
 */
public record RequestContext(
        Actor actor,
        String route,
        @Nullable String idempotencyKey,
        @Nullable Long expectedVersion,
        Clock clock) {

    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(5);
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    /** The moment given, or now; in microseconds, which is what the database keeps. */
    public Instant occurredAt(@Nullable Instant given) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (given == null) {
            return now;
        }
        if (given.isAfter(now.plus(CLOCK_DIFFERENCE))) {
            throw Refused.because(RequestRefusal.OCCURRED_IN_FUTURE);
        }
        if (given.isBefore(EARLIEST)) {
            throw new InvalidValue("OCCURRED_TOO_EARLY", "Nothing recorded here happened before 1900.");
        }
        return given.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * The context of one of several commands that a request leads to: a retry of the request retries each of them, and the
     * version that the caller has seen is only of the first one's aggregate.
     */
    public RequestContext step(String name) {
        String key = idempotencyKey == null ? null : idempotencyKey + '#' + name;
        return new RequestContext(actor, route, key, null, clock);
    }
}
