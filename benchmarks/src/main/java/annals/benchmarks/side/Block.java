package annals.benchmarks.side;

import org.jspecify.annotations.Nullable;

/**
 * What one side did in one block.
 *
 * @param operations that succeeded
 * @param seconds how long it took, up to the end of the last operation
 * @param cpuSeconds of the processes that the side has started, or of its own if it has started none
 * @param allocatedBytes on the heap of its own process; −1 if the work was done in another
 * @param failures operations that threw
 * @param failure what the first of them threw
 * @param histogram latencies in nanoseconds, HdrHistogram, compressed, in base 64
 */
public record Block(
        long operations,
        double seconds,
        double cpuSeconds,
        long allocatedBytes,
        long failures,
        @Nullable String failure,
        String histogram) {

    /** Operations for each second. */
    public double rate() {
        return operations / seconds;
    }
}
