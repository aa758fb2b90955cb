package annals.api.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param nextCursor where the next part starts; null after the last one
 * @param position the log position at which the answer is true
 */
public record Page<T>(List<T> entries, @Nullable String nextCursor, long position) {

    /** Copies the entries. */
    public Page {
        entries = List.copyOf(entries);
    }
}
