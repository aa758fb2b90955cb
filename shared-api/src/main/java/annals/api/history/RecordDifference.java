package annals.api.history;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record at two moments.
 *
 * @param before what its own address answered at the first moment; null if it was not there
 * @param after the same for the second
 * @param changes without the position, which is the log's and not the record's
 * @param events what happened to it between the moments, in the order of the log
 */
public record RecordDifference(
        Instant from,
        Instant to,
        @Nullable Object before,
        @Nullable Object after,
        List<ChangedPart> changes,
        List<RecordEvent> events) {}
