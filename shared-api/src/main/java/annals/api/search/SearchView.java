package annals.api.search;

import java.util.List;

/**
 * What was found, the best first.
 *
 * @param position the log position up to which nothing is missing
 */
public record SearchView(List<FoundEntry> entries, long position) {

    /** Copies the entries. */
    public SearchView {
        entries = List.copyOf(entries);
    }
}
