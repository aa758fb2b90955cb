package annals.postgresql.projection;

import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Entries of whole positions.
 *
 * @param upTo no entry up to this position is missing
 * @param complete there was nothing more to read
 */
record Chunk<T>(List<T> entries, long upTo, boolean complete) {

    /** Null if the page is too small for its first position. */
    static <T> @Nullable Chunk<T> of(Answer<List<T>> answer, long after, int limit, ToLongFunction<T> positionOf) {
        List<T> visible = before(answer.value(), answer.position() + 1, positionOf);
        boolean complete =
                answer.value().size() < limit || visible.size() < answer.value().size();
        if (complete) {
            return new Chunk<>(visible, Math.max(after, answer.position()), true);
        }
        long last = positionOf.applyAsLong(visible.get(visible.size() - 1));
        List<T> whole = before(visible, last, positionOf);
        return whole.isEmpty() ? null : new Chunk<>(whole, last - 1, false);
    }

    /** Beyond the position that holds for all segments, another segment's entry may still be missing. */
    private static <T> List<T> before(List<T> entries, long position, ToLongFunction<T> positionOf) {
        int end = entries.size();
        while (end > 0 && positionOf.applyAsLong(entries.get(end - 1)) >= position) {
            end--;
        }
        return entries.subList(0, end);
    }
}
