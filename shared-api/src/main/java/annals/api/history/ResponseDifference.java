package annals.api.history;

import annals.api.service.ticket.TicketPriority;
import org.jspecify.annotations.Nullable;

/**
 * How many tickets of a priority were, or would have been, answered in time.
 *
 * @param before by the current targets; null if there is none for this priority
 * @param after by the targets that might have been; null if there is none for this priority
 */
public record ResponseDifference(
        TicketPriority priority,
        long tickets,
        @Nullable Kept before,
        @Nullable Kept after) {

    /**
     * What became of a target.
     *
     * @param met answered in time
     * @param missed answered too late, or not yet though it is too late already
     * @param open neither
     */
    public record Kept(long met, long missed, long open) {}
}
