package annals.postgresql.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** The latest entries of a read model, whole positions only. */
final class Ring<T> {

    /**
     * What the ring holds after a position.
     *
     * @param covered false if it no longer holds that far back
     * @param upTo nothing is missing up to this position
     */
    record Part<T>(boolean covered, List<T> entries, long upTo) {}

    /** Covers nothing. */
    static final long COLD = Long.MAX_VALUE;

    private final int capacity;
    private final ToLongFunction<T> positionOf;
    private final ArrayList<T> entries = new ArrayList<>();
    private long from = COLD;
    private long upTo = COLD;

    Ring(int capacity, ToLongFunction<T> positionOf) {
        this.capacity = capacity;
        this.positionOf = positionOf;
    }

    /** Forgets everything: after a while without subscribers, the database is quicker than catching up. */
    synchronized void clear() {
        startAt(COLD);
    }

    synchronized long upTo() {
        return upTo;
    }

    synchronized void startAt(long position) {
        entries.clear();
        from = position;
        upTo = position;
    }

    /** Adds what was read after a position, unless the ring has gone elsewhere since. */
    synchronized void append(long after, Chunk<T> chunk) {
        if (upTo != after) {
            return;
        }
        entries.addAll(chunk.entries());
        upTo = chunk.upTo();
        if (entries.size() > capacity + capacity / 4) {
            trim();
        }
    }

    private void trim() {
        int cut = entries.size() - capacity;
        from = positionOf.applyAsLong(entries.get(cut - 1));
        while (cut < entries.size() && positionOf.applyAsLong(entries.get(cut)) == from) {
            cut++;
        }
        entries.subList(0, cut).clear();
    }

    /** About {@code limit} entries after a position, never a part of one. */
    synchronized Part<T> after(long position, int limit) {
        if (position < from) {
            return new Part<>(false, List.of(), position);
        }
        int start = firstAfter(position);
        int end = Math.min(entries.size(), start + limit);
        while (end < entries.size() && at(end) == at(end - 1)) {
            end++;
        }
        long reached = end == entries.size() ? Math.max(position, upTo) : at(end - 1);
        return new Part<>(true, List.copyOf(entries.subList(start, end)), reached);
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
