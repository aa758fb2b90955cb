package annals.postgresql.projection;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.messaging.Message;
import org.jspecify.annotations.Nullable;

/** Tokens as numbers: the position of the last event that is handled for certain, -1 before the first. */
final class Positions {

    static final long NONE = -1;

    private Positions() {}

    static long of(@Nullable TrackingToken token) {
        TrackingToken lowest = token == null ? null : WrappedToken.unwrapLowerBound(token);
        return lowest == null ? NONE : lowest.position().orElse(NONE);
    }

    static long of(Message<?> event) {
        return event instanceof TrackedEventMessage<?> tracked ? of(tracked.trackingToken()) : NONE;
    }
}
