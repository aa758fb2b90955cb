package annals.postgresql.eventlog;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;

/** Callers at work side by side. */
final class Writers implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<Boolean>> running = new ArrayList<>();

    void start(int writers, Callable<Boolean> work) {
        for (int i = 0; i < writers; i++) {
            running.add(threads.submit(work));
        }
    }

    /** Waits for all, and answers how many of them answered true. */
    long finish() throws InterruptedException, ExecutionException, TimeoutException {
        long successes = 0;
        for (var writer : running) {
            successes += writer.get(60, SECONDS) ? 1 : 0;
        }
        running.clear();
        return successes;
    }

    static void await(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + SECONDS.toNanos(30);
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it did not come about in 30 s");
            }
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
