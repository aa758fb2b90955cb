package annals.benchmarks.side;

import java.util.List;
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
 * @param lag of its read models, in the order of time; empty if it has none
 */
public record Block(
        long operations,
        double seconds,
        double cpuSeconds,
        long allocatedBytes,
        long failures,
        @Nullable String failure,
        String histogram,
        List<Lag> lag) {

    /** One without read models. */
    public Block(
            long operations,
            double seconds,
            double cpuSeconds,
            long allocatedBytes,
            long failures,
            @Nullable String failure,
            String histogram) {
        this(operations, seconds, cpuSeconds, allocatedBytes, failures, failure, histogram, List.of());
    }

    /** Operations for each second. */
    public double rate() {
        return operations / seconds;
    }
}
