package annals.api.sales.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One stage's column on the board.
 *
 * @param probability of the stage as it is defined now, in percent
 * @param removed the pipeline has the stage no longer
 * @param count how many deals are in it
 * @param totals by currency
 * @param deals the first of them, those that came last first
 * @param nextCursor where the column goes on; null if these are all
 */
public record StageColumn(
        StageKey stage,
        String name,
        int probability,
        StageCategory category,
        boolean removed,
        long count,
        List<StageTotal> totals,
        List<DealCard> deals,
        @Nullable String nextCursor) {

    /** Copies the lists. */
    public StageColumn {
        totals = List.copyOf(totals);
        deals = List.copyOf(deals);
    }
}
