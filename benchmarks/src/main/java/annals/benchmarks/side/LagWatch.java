package annals.benchmarks.side;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;

/** Asks four times a second how far read models are behind, from its start to its end. */
public final class LagWatch {

    private static final long PAUSE_NANOS = 250_000_000;
    private static final double NANOS_PER_SECOND = 1e9;

    private final Following following;
    private final long start = System.nanoTime();
    private final CompletableFuture<List<Lag>> seen = new CompletableFuture<>();
    private final Thread thread = new Thread(this::watch, "lag-watch");
    private volatile boolean ended;

    private LagWatch(Following following) {
        this.following = following;
    }

    /** Begins. */
    public static LagWatch start(Following following) {
        var watch = new LagWatch(following);
        watch.thread.setDaemon(true);
        watch.thread.start();
        return watch;
    }

    // Whatever the asking throws is told at the end.
    private void watch() {
        List<Lag> lags = new ArrayList<>();
        try {
            while (!ended) {
                long events = following.lag();
                lags.add(new Lag((System.nanoTime() - start) / NANOS_PER_SECOND, events));
                LockSupport.parkNanos(PAUSE_NANOS);
            }
            seen.complete(lags);
        } catch (Exception e) {
            seen.completeExceptionally(e);
        }
    }

    /** Ends it; answers what it has seen, in its order. Throws what the asking threw. */
    public List<Lag> end() throws InterruptedException, ExecutionException {
        ended = true;
        LockSupport.unpark(thread);
        return seen.get();
    }
}
