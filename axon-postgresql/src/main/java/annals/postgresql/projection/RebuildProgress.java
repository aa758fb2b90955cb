package annals.postgresql.projection;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a rebuild beside the live read model has come.
 *
 * @param position of the last event in the copy; −1 before the first
 * @param head of the log when it was last looked at
 * @param eventsPerSecond since the beginning
 * @param finishesAt when it will have caught up if it goes on like this; null if nobody can say
 * @param comparison of each table, once the copy stood where the live one stood; empty before, or if the live one is stuck
 * @param problem why it failed
 */
public record RebuildProgress(
        String readModel,
        State state,
        long position,
        long head,
        long eventsPerSecond,
        Instant startedAt,
        @Nullable Instant finishesAt,
        List<TableComparison> comparison,
        @Nullable String problem) {

    /** What a rebuild is doing. */
    public enum State {
        /** It reads the log. */
        BUILDING,
        /** It has caught up and is compared row for row. */
        COMPARING,
        /** It is kept up to date and waits for somebody to say that it shall take the live one's place. */
        READY,
        /** It takes the live one's place. */
        SWITCHING,
        /** It is the live one. */
        SWITCHED,
        /** It was given up; the live one was never touched. */
        CANCELLED,
        /** It could not go on; the live one was never touched. */
        FAILED
    }

    /** Whether it may stop and start the live one at any moment, so that nobody else should. */
    public boolean holdsLive() {
        return state == State.COMPARING || state == State.SWITCHING;
    }

    /** Whether there is nothing more to do. */
    public boolean hasEnded() {
        return state == State.SWITCHED || state == State.CANCELLED || state == State.FAILED;
    }
}
