package annals.standalone.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What encryption and proof cost: commands per second of the product as it is, of one without encryption and of one without
 * proof ({@link CheaperAnnals}), in turns and back, so that each round has each of them twice. Arguments: token, rounds, the
 * three addresses in this order. Answers the geometric mean of the rounds' ratios and its bootstrap 95 % interval.
 */
final class CostBench {

    private static final Logger LOG = LoggerFactory.getLogger(CostBench.class);
    private static final int CALLERS = 64;
    private static final int SECONDS = 6;
    /** Rates rise for about three minutes; what compiles more code is behind in that time. */
    private static final int WARM_UP = 6;

    private static final int RESAMPLES = 10_000;
    private static final long SEED = 4;
    private static final List<Integer> ROUND = List.of(0, 1, 2, 2, 1, 0);

    private CostBench() {}

    private record Measured(Product product, String customer) {}

    public static void main(String[] arguments) throws Exception {
        List<Measured> all = new ArrayList<>();
        for (int i = 2; i < 5; i++) {
            var product = new Product(arguments[i], arguments[0]);
            all.add(new Measured(product, product.customer()));
        }
        for (int i = 0; i < WARM_UP; i++) {
            round(all);
        }
        List<double[]> rounds = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
            double[] rates = round(all);
            rounds.add(rates);
            LOG.info("round {}: as it is {}/s, plain {}/s, unproved {}/s", i, rates[0], rates[1], rates[2]);
        }
        LOG.info("as it is / plain: {}", interval(rounds, 1));
        LOG.info("as it is / unproved: {}", interval(rounds, 2));
        Runtime.getRuntime().exit(0);
    }

    private static double[] round(List<Measured> all) throws Exception {
        double[] rates = new double[all.size()];
        for (int which : ROUND) {
            rates[which] += rate(all.get(which)) / 2;
        }
        return rates;
    }

    private static double rate(Measured measured) throws Exception {
        long start = System.nanoTime();
        long end = start + SECONDS * 1_000_000_000L;
        Callable<Integer> caller = () -> {
            int done = 0;
            while (System.nanoTime() < end) {
                measured.product().touch(measured.customer());
                done++;
            }
            return done;
        };
        var threads = Executors.newFixedThreadPool(CALLERS);
        try {
            int done = 0;
            var callers = IntStream.range(0, CALLERS).mapToObj(i -> caller).toList();
            for (Future<Integer> each : threads.invokeAll(callers)) {
                done += each.get();
            }
            return done / ((System.nanoTime() - start) / 1e9);
        } finally {
            threads.shutdownNow();
        }
    }

    private static String interval(List<double[]> rounds, int other) {
        var logs = rounds.stream()
                .mapToDouble(rates -> Math.log(rates[0] / rates[other]))
                .toArray();
        var random = new Random(SEED);
        double[] means = IntStream.range(0, RESAMPLES)
                .mapToDouble(i -> IntStream.range(0, logs.length)
                        .mapToDouble(j -> logs[random.nextInt(logs.length)])
                        .average()
                        .orElseThrow())
                .sorted()
                .toArray();
        double mean = IntStream.range(0, logs.length)
                .mapToDouble(i -> logs[i])
                .average()
                .orElseThrow();
        return "%.3f (%.3f to %.3f)"
                .formatted(
                        Math.exp(mean), Math.exp(means[RESAMPLES / 40]), Math.exp(means[RESAMPLES - RESAMPLES / 40]));
    }
}
