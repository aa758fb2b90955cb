package annals.query.events;

import java.time.Instant;

/**
 * An event as it stands in the log.
 *
 * @param payload JSON, as it was written
 * @param metadata JSON
 */
public record LoggedEvent(
        long position,
        String eventId,
        String aggregateId,
        long sequence,
        String type,
        int revision,
        Instant recordedAt,
        String payload,
        String metadata) {}
