package annals.axonserver.move;

import annals.node.start.StartRefused;
import annals.postgresql.eventlog.StoredEvent;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Whether both sides hold the same events at the same positions: every member of each is compared, payload and metadata as
 * the texts that they are, the time of recording to the microsecond.
 */
record Comparison(Side source, Side target) {

    private static final int AT_A_TIME = 1_000;
    private static final int SAMPLES = 16;

    /**
     * Looks at the first event of the target, at its last, and at some between: enough to know another log before anything
     * is written to it. Throws {@link StartRefused} if one of them is not the source's.
     */
    void requireBeginning() {
        long last = target.head();
        if (last > source.head()) {
            throw new StartRefused(target.name() + " holds " + (last + 1) + " events, but the log on " + source.name()
                    + " has only " + (source.head() + 1) + ": it is another log or a later state of this one."
                    + " Nothing was moved.");
        }
        sample(last);
    }

    /** As above, of the events up to a position only. */
    void sample(long last) {
        if (last < 0) {
            return;
        }
        LongStream.rangeClosed(0, SAMPLES)
                .map(sample -> last / SAMPLES * sample + last % SAMPLES * sample / SAMPLES)
                .distinct()
                .forEach(position -> requireEqual(source.from(position, 1), target.from(position, 1), position));
    }

    /** Compares every event up to a position; throws {@link StartRefused} at the first that differs. */
    void requireSame(long last, Progress progress) {
        for (long next = 0; next <= last; ) {
            int limit = (int) Math.min(AT_A_TIME, last - next + 1);
            requireEqual(source.from(next, limit), target.from(next, limit), next);
            next += limit;
            progress.reached(next);
        }
    }

    private void requireEqual(List<StoredEvent> ours, List<StoredEvent> theirs, long first) {
        if (ours.equals(theirs)) {
            return;
        }
        int same = 0;
        while (same < ours.size() && same < theirs.size() && ours.get(same).equals(theirs.get(same))) {
            same++;
        }
        throw new StartRefused(
                "Event " + (first + same) + " on " + target.name() + " is not the one of that position on "
                        + source.name() + ": " + name(theirs, same) + " instead of " + name(ours, same)
                        + ", or the same with other contents. Either it is another log, or somebody wrote there."
                        + " Begin again with an empty target.");
    }

    private static String name(List<StoredEvent> events, int index) {
        return index < events.size() ? events.get(index).eventId() : "nothing";
    }
}
