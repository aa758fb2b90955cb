package annals.benchmarks;

import annals.benchmarks.result.Result;
import java.time.Duration;

/** Something that is measured, under a name that the command line knows. */
public interface Workload {

    /** Such as {@code w1-append}. */
    String name();

    /** What is done and compared, in one sentence. */
    String says();

    /** How long it takes at most, with these options. */
    Duration bound(Options options);

    /** How many steps the progress bar has. */
    int steps(Options options);

    /** Measures; throws if there can be no figure. */
    Result run(Run run) throws Exception;
}
