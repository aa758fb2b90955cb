package annals.api.audit.trail;

import annals.api.access.Department;
import annals.api.customer.CustomerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which events of the trail are wanted; what is null does not matter.
 *
 * @param actor a person's login, or the id of a program's token
 * @param department where the actor worked when it happened
 * @param type the registered name, with or without the revision
 * @param from happened at this moment or later
 * @param to happened before this moment
 * @param recordedFrom recorded at this moment or later
 * @param recordedTo recorded before this moment
 */
public record TrailFilter(
        @Nullable String actor,
        @Nullable Department department,
        @Nullable String recordType,
        @Nullable String recordId,
        @Nullable CustomerId customerId,
        @Nullable String type,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Instant recordedFrom,
        @Nullable Instant recordedTo,
        @Nullable String importId) {

    /** Every event there is. */
    public static final TrailFilter EVERYTHING =
            new TrailFilter(null, null, null, null, null, null, null, null, null, null, null);
}
