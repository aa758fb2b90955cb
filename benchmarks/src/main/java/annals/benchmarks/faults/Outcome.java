package annals.benchmarks.faults;

import java.util.List;
import java.util.Map;

/**
 * What a fault has done.
 *
 * @param verdict of the run as a whole
 * @param counts of what was compared
 * @param control what became of the control, which must fail: a run whose control keeps every promise says nothing
 * @param details figures of this fault's own, and whatever went wrong
 */
record Outcome(Verdict verdict, Counts counts, String control, Map<String, Object> details) {

    /** How it ended. */
    enum Verdict {
        PASSED,
        FAILED,
        /** It could not be tried on this machine, or not all of it. */
        SKIPPED
    }

    static Outcome skipped(String reason) {
        return new Outcome(Verdict.SKIPPED, Counts.NONE, "not run", Map.of("reason", reason));
    }

    static Outcome failed(Exception e) {
        return new Outcome(Verdict.FAILED, Counts.NONE, "unknown", Map.of("troubles", List.of(String.valueOf(e))));
    }
}
