package annals.api.today;

import java.util.List;

/**
 * The first few of what waits for somebody.
 *
 * @param count how many there are in all
 */
public record TodayList<T>(List<T> entries, long count) {

    /** Copies the entries. */
    public TodayList {
        entries = List.copyOf(entries);
    }
}
