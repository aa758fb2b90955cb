package annals.postgresql.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a read model from going on.
 *
 * @param segment that stopped; -1 if the log itself could not be read
 * @param position of the event that failed, or of the first of its batch if the batch could not be written
 * @param eventId and
 * @param eventType of that event, if it could be read at all
 * @param reason for a person to read
 * @param attempts made at this position so far
 * @param since the first of them
 */
public record Failure(
        int segment,
        long position,
        @Nullable String eventId,
        @Nullable String eventType,
        String reason,
        int attempts,
        @Nullable Instant since) {}
