package annals.postgresql.projection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The latest entries of a read model: all of them together, and those of single subjects, which reach further back the less
 * there is of a subject.
 */
final class Ring<S, T> {

    /** Covers nothing. */
    static final long COLD = Long.MAX_VALUE;

    private final int capacity;
    private final ToLongFunction<T> positionOf;
    private final Function<T, S> subjectOf;
    private final Latest<T> all;
    private final Map<S, Latest<T>> bySubject = new HashMap<>();
    private long upTo = COLD;

    Ring(int capacity, ToLongFunction<T> positionOf, Function<T, S> subjectOf) {
        this.capacity = capacity;
        this.positionOf = positionOf;
        this.subjectOf = subjectOf;
        this.all = new Latest<>(positionOf, COLD);
    }

    /** Forgets everything: after a while without subscribers, the database is quicker than catching up. */
    synchronized void clear() {
        startAt(COLD);
    }

    synchronized long upTo() {
        return upTo;
    }

    synchronized void startAt(long position) {
        all.startAt(position);
        bySubject.values().forEach(latest -> latest.startAt(position));
        upTo = position;
    }

    /** From now on a subject's entries are found by it, until it is dismissed. */
    synchronized void watch(S subject) {
        var latest = new Latest<>(positionOf, all.from());
        all.entries().stream()
                .filter(entry -> subjectOf.apply(entry).equals(subject))
                .forEach(latest::add);
        bySubject.put(subject, latest);
    }

    synchronized void dismiss(S subject) {
        bySubject.remove(subject);
    }

    /** Adds what was read after a position, unless the ring has gone elsewhere since. */
    synchronized void append(long after, Chunk<T> chunk) {
        if (upTo != after) {
            return;
        }
        for (T entry : chunk.entries()) {
            all.add(entry);
            var latest = bySubject.get(subjectOf.apply(entry));
            if (latest != null) {
                latest.add(entry);
            }
        }
        upTo = chunk.upTo();
        if (all.size() > capacity + capacity / 4) {
            trim();
        }
    }

    private void trim() {
        for (T gone : all.keep(capacity)) {
            var latest = bySubject.get(subjectOf.apply(gone));
            if (latest != null) {
                latest.forgetUpTo(positionOf.applyAsLong(gone));
            }
        }
    }

    /**
     * About {@code limit} entries after a position, never a part of one.
     *
     * @param subject null for all entries; of one that is not watched, nothing is covered
     */
    synchronized Latest.Part<T> after(@Nullable S subject, long position, int limit) {
        var latest = subject == null ? all : bySubject.get(subject);
        return latest == null ? new Latest.Part<>(false, List.of(), position) : latest.after(position, limit, upTo);
    }
}
