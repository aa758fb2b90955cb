package annals.postgresql.projection;

import java.util.List;

/**
 * Where a read model stands.
 *
 * @param segments it is split into
 * @param position up to which all segments have handled the log; -1 before the first event
 * @param lag events between that position and the head of the log
 * @param failures one for each segment that stopped; empty if all is well
 */
public record ReadModelStatus(String name, State state, int segments, long position, long lag, List<Failure> failures) {

    /** Whether it moves. */
    public enum State {
        /** It handles events as they come. */
        RUNNING,
        /** It stands at an event that fails, and tries that event again from time to time. */
        FAILED,
        /** It was stopped, or not started yet, on this node. */
        STOPPED
    }
}
