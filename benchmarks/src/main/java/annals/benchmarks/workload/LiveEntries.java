package annals.benchmarks.workload;

import annals.benchmarks.annals.PackagedProduct;
import annals.benchmarks.side.Block;
import annals.benchmarks.side.Contender;
import annals.benchmarks.side.Histograms;
import annals.benchmarks.side.LagWatch;
import annals.benchmarks.side.SteadyCalls;
import annals.benchmarks.side.StreamCrowd;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.HdrHistogram.Histogram;

/**
 * Touchpoints are recorded at a rate and one client listens; a latency is from when one was due until the client has its
 * entry. Meanwhile all read models are built anew, or none: a block with a rebuild lasts until the end of that.
 */
final class LiveEntries implements Contender {

    private static final double NANOS_PER_SECOND = 1e9;

    private final String name;
    private final PackagedProduct product;
    private final SteadyCalls calls;
    private final String customer;
    private final boolean rebuilding;
    private final ExecutorService threads = Executors.newSingleThreadExecutor();
    private final List<Double> rebuilds = new ArrayList<>();

    /** @param customer whose path is given */
    LiveEntries(String name, PackagedProduct product, SteadyCalls calls, String customer, boolean rebuilding) {
        this.name = name;
        this.product = product;
        this.calls = calls;
        this.customer = customer;
        this.rebuilding = rebuilding;
    }

    @Override
    public String name() {
        return name;
    }

    /** How many seconds each rebuild took. */
    List<Double> rebuilds() {
        return rebuilds;
    }

    @Override
    public Block run(double seconds) throws Exception {
        try (var crowd = new StreamCrowd()) {
            product.join(crowd, customer);
            crowd.start();
            double cpu = cpuSeconds();
            long start = System.nanoTime();
            var lags = LagWatch.start(product::lag);
            var rebuild = rebuilding ? threads.submit(this::rebuild) : null;
            long sent = calls.run(
                    seconds,
                    () -> rebuild != null && !rebuild.isDone(),
                    due -> caller -> LivePush.post(caller, customer, due));
            if (rebuild != null) {
                rebuilds.add(rebuild.get());
            }
            Histogram latencies = crowd.takeWhenAll(sent);
            double took = secondsSince(start);
            return new Block(sent, took, cpuSeconds() - cpu, -1, 0, null, Histograms.encoded(latencies), lags.end());
        }
    }

    /** Builds all read models anew; answers how many seconds it took. */
    double rebuild() throws IOException {
        long start = System.nanoTime();
        product.rebuild(product.readModels());
        return secondsSince(start);
    }

    private double cpuSeconds() {
        return product.handle().info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / NANOS_PER_SECOND;
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / NANOS_PER_SECOND;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
