package annals.benchmarks.side;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import org.HdrHistogram.Histogram;

/**
 * So many calls each second, whether they are answered in time or not. Times count from when a call was due, so a stall is
 * felt by every call that it delays.
 */
public final class SteadyCalls implements AutoCloseable {

    private static final int CALLERS = 16;
    private static final double NANOS_PER_SECOND = 1e9;

    private final int perSecond;
    private final List<HttpCaller> callers;
    private final ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
    private Histogram latencies = Histograms.empty();

    /** One call on a connection. */
    public interface Call {

        /** Throws whatever makes the figure worthless. */
        void on(HttpCaller caller) throws IOException;
    }

    private SteadyCalls(int perSecond, List<HttpCaller> callers) {
        this.perSecond = perSecond;
        this.callers = callers;
    }

    /** Opens the connections; up to 16 calls are on their way at once. */
    public static SteadyCalls open(int perSecond, Callable<HttpCaller> connection) throws Exception {
        List<HttpCaller> callers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            callers.add(connection.call());
        }
        return new SteadyCalls(perSecond, callers);
    }

    /** Calls for so many seconds; the call is made of the time it was due at. Answers how many calls there were. */
    public long run(double seconds, LongFunction<Call> call) throws Exception {
        return run(seconds, () -> false, call);
    }

    /** Calls for so many seconds, and after them for as long as something goes on. */
    public long run(double seconds, BooleanSupplier goesOn, LongFunction<Call> call) throws Exception {
        latencies = Histograms.empty();
        long start = System.nanoTime();
        long count = Math.round(seconds * perSecond);
        List<Future<Histogram>> shares = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            int first = i;
            shares.add(threads.submit(() -> share(first, n -> n < count || goesOn.getAsBoolean(), start, call)));
        }
        for (Future<Histogram> share : shares) {
            latencies.add(share.get());
        }
        return latencies.getTotalCount();
    }

    /** Of the last run, in nanoseconds. */
    public Histogram latencies() {
        return latencies;
    }

    private Histogram share(int first, LongPredicate wanted, long start, LongFunction<Call> call) throws IOException {
        var own = Histograms.empty();
        for (long i = first; wanted.test(i); i += CALLERS) {
            long due = start + (long) (i * NANOS_PER_SECOND / perSecond);
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            call.apply(due).on(callers.get(first));
            Histograms.record(own, System.nanoTime() - due);
        }
        return own;
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        for (HttpCaller caller : callers) {
            caller.close();
        }
    }
}
