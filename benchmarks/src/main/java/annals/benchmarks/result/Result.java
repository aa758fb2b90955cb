package annals.benchmarks.result;

import java.util.List;

/**
 * What one run of a workload has found, as it is kept under {@code benchmarks/results}.
 *
 * @param says what is done and compared
 * @param counts whether there were pairs enough for a figure that counts
 * @param cases each with callers of its own
 */
public record Result(String workload, String says, boolean counts, Origin origin, List<Case> cases, List<Fact> facts) {}
