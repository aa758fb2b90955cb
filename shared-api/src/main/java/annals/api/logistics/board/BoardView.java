package annals.api.logistics.board;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the board: late orders first, of them those that still can be helped; then by what was promised.
 *
 * @param counts of all orders, or of all orders of the customer asked for, whatever part is shown
 * @param nextCursor where the next part starts; null after the last one
 * @param position the log position at which the answer is true
 */
public record BoardView(
        List<OrderCard> entries,
        List<StateCount> counts,
        @Nullable String nextCursor,
        long position) {

    /** Copies the entries and the counts. */
    public BoardView {
        entries = List.copyOf(entries);
        counts = List.copyOf(counts);
    }
}
