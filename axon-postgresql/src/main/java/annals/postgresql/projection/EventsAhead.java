package annals.postgresql.projection;

import java.util.List;
import java.util.concurrent.Executor;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * The log for a rebuild: while the database works on one batch, the next is decoded beside it; but not while others work,
 * who would have no rest from it.
 */
final class EventsAhead {

    private final PastEvents events;
    private final Executor beside;
    private final Throttle throttle;

    EventsAhead(PastEvents events, Executor beside, Throttle throttle) {
        this.events = events;
        this.beside = beside;
        this.throttle = throttle;
    }

    /** The last position there is. */
    long head(Moment moment) {
        return events.stretch(moment).position();
    }

    /** Events in the order of the log, from the first one after a position. */
    List<TrackedEventMessage<?>> after(long position, int limit) {
        var batch = events.after(position, limit);
        if (batch.size() == limit && throttle.isQuiet()) {
            beside.execute(() -> decode(Positions.of(batch.get(limit - 1)), limit));
        }
        return batch;
    }

    /** Readers share what was decoded; an event that cannot be is told to the one who needs it. */
    @SuppressWarnings("EmptyCatch")
    private void decode(long position, int limit) {
        try {
            events.after(position, limit).forEach(EventsAhead::decode);
        } catch (RuntimeException e) {
            // it fails again where it is needed, and is told there
        }
    }

    /** Each of these is decoded when it is first asked for, and kept. */
    private static void decode(TrackedEventMessage<?> event) {
        event.getPayload();
        event.getMetaData();
        event.getTimestamp();
    }
}
