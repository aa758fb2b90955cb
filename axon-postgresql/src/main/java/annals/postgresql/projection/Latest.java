package annals.postgresql.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** The latest entries of a read model, or those of one subject, in their order and whole positions only. */
final class Latest<T> {

    /**
     * What is held after a position.
     *
     * @param covered false if what is held does not reach that far back
     * @param upTo nothing is missing up to this position
     */
    record Part<T>(boolean covered, List<T> entries, long upTo) {}

    private final ToLongFunction<T> positionOf;
    private final ArrayList<T> entries = new ArrayList<>();
    private long from;

    /** @param from nothing after this position is missing */
    Latest(ToLongFunction<T> positionOf, long from) {
        this.positionOf = positionOf;
        this.from = from;
    }

    long from() {
        return from;
    }

    int size() {
        return entries.size();
    }

    List<T> entries() {
        return entries;
    }

    void startAt(long position) {
        entries.clear();
        from = position;
    }

    void add(T entry) {
        entries.add(entry);
    }

    /** Lets the oldest of them go, and answers which. */
    List<T> keep(int number) {
        int cut = wholePosition(entries.size() - number);
        List<T> gone = List.copyOf(entries.subList(0, cut));
        forgetUpTo(at(cut - 1));
        return gone;
    }

    /** Lets those go that do not stand after a position. */
    void forgetUpTo(long position) {
        int cut = firstAfter(position);
        if (cut > 0) {
            from = at(cut - 1);
            entries.subList(0, cut).clear();
        }
    }

    /**
     * About {@code limit} entries after a position, never a part of one.
     *
     * @param known everything up to this position is known
     */
    Part<T> after(long position, int limit, long known) {
        if (position < from) {
            return new Part<>(false, List.of(), position);
        }
        int start = firstAfter(position);
        int end = wholePosition(Math.min(entries.size(), start + limit));
        long reached = end == entries.size() ? Math.max(position, known) : at(end - 1);
        return new Part<>(true, List.copyOf(entries.subList(start, end)), reached);
    }

    private int wholePosition(int end) {
        int whole = end;
        while (whole > 0 && whole < entries.size() && at(whole) == at(whole - 1)) {
            whole++;
        }
        return whole;
    }

    private int firstAfter(long position) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (at(middle) <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private long at(int index) {
        return positionOf.applyAsLong(entries.get(index));
    }
}
