package annals.benchmarks.side;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** The callers of one side, each on a thread of its own that lives from block to block. */
final class Crew implements AutoCloseable {

    private static final double NANOS_PER_SECOND = 1e9;

    private final Side side;
    private final int callers;
    private final ExecutorService threads;

    Crew(Side side, int callers) {
        this.side = side;
        this.callers = callers;
        var number = new AtomicInteger();
        this.threads = Executors.newFixedThreadPool(callers, task -> {
            var thread = new Thread(task, "caller-" + number.getAndIncrement());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Has each caller operate once, and again until the time is over; the last operation is finished and counted. */
    Block work(double seconds) throws Exception {
        var lags = side instanceof Following following ? LagWatch.start(following) : null;
        var before = Spent.now();
        long start = System.nanoTime();
        long end = start + (long) (seconds * NANOS_PER_SECOND);
        var failure = new AtomicReference<@Nullable String>();
        var histogram = Histograms.empty();
        long failures = 0;
        for (var shift : shifts(end, failure)) {
            var done = shift.get();
            histogram.add(done.latencies);
            failures += done.failures;
        }
        double took = (System.nanoTime() - start) / NANOS_PER_SECOND;
        var spent = Spent.now().since(before);
        return new Block(
                histogram.getTotalCount() * counted(),
                took,
                spent.cpuSeconds(),
                spent.allocatedBytes(),
                failures,
                failure.get(),
                Histograms.encoded(histogram),
                lags == null ? List.of() : lags.end());
    }

    /** What one operation counts for. */
    private int counted() {
        return side instanceof Bulk bulk ? bulk.size() : 1;
    }

    private List<Future<Shift>> shifts(long end, AtomicReference<@Nullable String> failure) {
        List<Future<Shift>> shifts = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            int caller = i;
            shifts.add(threads.submit(() -> shift(caller, end, failure)));
        }
        return shifts;
    }

    private Shift shift(int caller, long end, AtomicReference<@Nullable String> failure) throws InterruptedException {
        var latencies = Histograms.empty();
        long failures = 0;
        long now = System.nanoTime();
        do {
            boolean succeeded = succeeds(caller, failure);
            long after = System.nanoTime();
            if (succeeded) {
                Histograms.record(latencies, after - now);
            } else {
                failures++;
            }
            now = after;
        } while (now < end);
        return new Shift(latencies, failures);
    }

    // Whatever a side throws is a failure of this operation and is told with the block.
    private boolean succeeds(int caller, AtomicReference<@Nullable String> failure) throws InterruptedException {
        try {
            side.operate(caller);
            return true;
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            failure.compareAndSet(null, e.toString());
            return false;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private record Shift(Histogram latencies, long failures) {}
}
