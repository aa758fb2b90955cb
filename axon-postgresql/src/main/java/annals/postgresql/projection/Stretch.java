package annals.postgresql.projection;

import java.util.function.LongPredicate;

/**
 * Which part of the log a moment shows.
 *
 * @param wholeUpTo all events up to this position belong to it; -1 if not even the first does
 * @param position of the last event that belongs to it; -1 if none does
 * @param included how many belong to it
 * @param holds whether the event at a position belongs to it
 */
public record Stretch(long wholeUpTo, long position, long included, LongPredicate holds) {

    /** All events up to a position. */
    public static Stretch upTo(long position) {
        return new Stretch(position, position, position + 1, at -> at <= position);
    }

    /** Whether it is the log as it stood once: nothing in it was dated back. */
    public boolean isWhole() {
        return wholeUpTo == position;
    }
}
