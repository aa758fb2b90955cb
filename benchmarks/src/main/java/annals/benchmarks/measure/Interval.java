package annals.benchmarks.measure;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The geometric mean of some ratios, and where it lies with 95 % confidence, by bootstrap.
 *
 * @param pairs how many ratios it was made from; with fewer than two the interval is the mean alone and says nothing
 */
public record Interval(double mean, double low, double high, int pairs) {

    private static final int RESAMPLES = 10_000;
    /** 2.5 % on either side. */
    private static final int OUTSIDE = RESAMPLES / 40;

    /** The same seed gives the same interval. Throws {@link IllegalArgumentException} if there are no ratios. */
    public static Interval of(List<Double> ratios, long seed) {
        if (ratios.isEmpty()) {
            throw new IllegalArgumentException("no undisturbed pair");
        }
        double[] logs = ratios.stream().mapToDouble(Math::log).toArray();
        var random = new Random(seed);
        double[] means = IntStream.range(0, RESAMPLES)
                .mapToDouble(i -> resampled(logs, random))
                .sorted()
                .toArray();
        double mean = IntStream.range(0, logs.length).mapToDouble(i -> logs[i]).sum() / logs.length;
        return new Interval(
                Math.exp(mean), Math.exp(means[OUTSIDE]), Math.exp(means[RESAMPLES - 1 - OUTSIDE]), logs.length);
    }

    private static double resampled(double[] logs, Random random) {
        double sum = 0;
        for (int i = 0; i < logs.length; i++) {
            sum += logs[random.nextInt(logs.length)];
        }
        return sum / logs.length;
    }

    /** Whether the two that were compared differ, as far as this interval can tell. */
    public boolean tellsApart() {
        return pairs > 1 && (low > 1 || high < 1);
    }
}
