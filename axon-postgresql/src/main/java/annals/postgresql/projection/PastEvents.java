package annals.postgresql.projection;

import java.util.Collection;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;

/** The log, as those who look back need it. The methods wait for the database, so they are not for an event loop. */
public interface PastEvents {

    /** Which events had happened and were known at a moment. */
    Stretch stretch(Moment moment);

    /** Events in the order of the log, from the first one after a position; fewer than the limit only at the end. */
    List<TrackedEventMessage<?>> after(long position, int limit);

    /**
     * All events that a view of one record needs, in the order of the log.
     *
     * @param subject as it stands in {@link Moment#subject}
     * @param upTo last position of interest
     */
    List<TrackedEventMessage<?>> about(Object subject, long upTo);

    /**
     * The own events of many records, in the order of the log.
     *
     * @param subjects as they stand in {@link Moment#subject}
     * @param upTo last position of interest
     */
    List<TrackedEventMessage<?>> ofAll(Collection<?> subjects, long upTo);
}
