package annals.benchmarks.result;

import annals.benchmarks.measure.Cost;
import annals.benchmarks.measure.Interval;
import annals.benchmarks.measure.Latencies;
import annals.benchmarks.side.Lag;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Contenders side by side.
 *
 * @param title such as {@code 64 callers}
 * @param disturbedShare of all blocks, by the calibrator
 */
public record Case(
        String title,
        int callers,
        double disturbedShare,
        List<Contender> contenders,
        List<Ratio> ratios,
        List<BlockLine> blocks) {

    /**
     * One of them.
     *
     * @param rate operations for each second, the median of its blocks
     */
    public record Contender(String name, double rate, Latencies latencies, Cost cost) {}

    /**
     * How two relate, pair by pair.
     *
     * @param interval null if every pair was disturbed
     * @param goal in words; null if there is none
     * @param met by the worse end of the interval; null if there is no goal or no interval
     */
    public record Ratio(
            String of,
            String to,
            String metric,
            @Nullable Interval interval,
            double discardedShare,
            @Nullable String goal,
            @Nullable Boolean met) {}

    /**
     * One block, from which everything above was computed.
     *
     * @param lag of the contender's read models, in the order of time; empty or null if it has none
     */
    public record BlockLine(
            String contender,
            int pass,
            double calibrationMillis,
            boolean disturbed,
            long operations,
            long failures,
            double rate,
            double p50,
            double p99,
            Cost cost,
            String histogram,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable
            List<Lag> lag) {}
}
