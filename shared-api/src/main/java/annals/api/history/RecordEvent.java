package annals.api.history;

import java.time.Instant;

/**
 * One event of a record.
 *
 * @param position in the log
 * @param type the registered name
 * @param text what happened, in one line, as the timeline tells it
 * @param actor who did it
 * @param occurredAt when it happened
 * @param recordedAt when it was recorded
 */
public record RecordEvent(
        long position,
        String eventId,
        String type,
        String text,
        String actor,
        String actorType,
        Instant occurredAt,
        Instant recordedAt) {}
