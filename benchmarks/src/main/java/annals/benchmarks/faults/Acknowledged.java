package annals.benchmarks.faults;

import java.util.ArrayList;
import java.util.List;

/**
 * What the log has acknowledged, in the order in which callers learned of it. In memory: here it is not the callers whose
 * machine loses power.
 */
final class Acknowledged {

    /** An aggregate with one event, and the position it was promised at. */
    record Promise(String aggregateId, long position) {

        /** It is there, as its repetition was told, which does not say where. */
        static final long SOMEWHERE = -1;
    }

    private final List<Promise> promises = new ArrayList<>();

    synchronized void add(Promise promise) {
        promises.add(promise);
    }

    synchronized int size() {
        return promises.size();
    }

    /** All that was acknowledged by now. */
    synchronized List<Promise> untilNow() {
        return List.copyOf(promises);
    }
}
