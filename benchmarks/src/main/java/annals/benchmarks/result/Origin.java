package annals.benchmarks.result;

/**
 * Where a result comes from.
 *
 * @param commit of the product; ends with {@code +} if files were changed since
 * @param seed of the bootstrap
 * @param loadBefore how many processes wanted a processor in the minute before the run
 * @param pairs blocks of each contender
 * @param seconds of a block
 */
public record Origin(
        String commit,
        String startedAt,
        double minutes,
        long seed,
        int pairs,
        double seconds,
        double loadBefore,
        double loadAfter,
        Machine machine) {

    /** What it ran on. */
    public record Machine(
            String processor,
            int cores,
            long memoryMebibytes,
            String system,
            String disk,
            String java,
            String postgres) {}
}
