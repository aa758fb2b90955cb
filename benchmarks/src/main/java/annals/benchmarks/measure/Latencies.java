package annals.benchmarks.measure;

import annals.benchmarks.side.Block;
import annals.benchmarks.side.Histograms;
import java.util.List;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/**
 * How long operations took, in milliseconds.
 *
 * @param curve points of the distribution, as latency at a percentile, for a plot
 */
public record Latencies(double p50, double p90, double p99, double p999, double max, List<Point> curve) {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final List<Double> CURVE =
            List.of(1.0, 10.0, 25.0, 50.0, 75.0, 90.0, 95.0, 97.5, 99.0, 99.5, 99.75, 99.9, 99.95, 99.99);

    /** Of the operations, {@code percentile} in a hundred took at most so many milliseconds. */
    public record Point(double percentile, double millis) {}

    /** Of one block. */
    public static Latencies of(Block block) {
        return of(Histograms.decoded(block.histogram()));
    }

    /** Of several blocks together. */
    public static Latencies of(Stream<Block> blocks) {
        var all = Histograms.empty();
        blocks.map(block -> Histograms.decoded(block.histogram())).forEach(all::add);
        return of(all);
    }

    /** Of what was noted in nanoseconds. */
    public static Latencies of(Histogram histogram) {
        return new Latencies(
                at(histogram, 50),
                at(histogram, 90),
                at(histogram, 99),
                at(histogram, 99.9),
                histogram.getMaxValue() / NANOS_PER_MILLI,
                CURVE.stream()
                        .map(percentile -> new Point(percentile, at(histogram, percentile)))
                        .toList());
    }

    private static double at(Histogram histogram, double percentile) {
        return histogram.getValueAtPercentile(percentile) / NANOS_PER_MILLI;
    }
}
