package annals.benchmarks.faults;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;

/** Lets a campaign that a signal ends go on to its next step, and take its servers, folders and mounts with it. */
final class Signal implements AutoCloseable {

    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean given;

    private Signal() {}

    /** Waits for one from now on. */
    static Signal expected() {
        var signal = new Signal();
        Runtime.getRuntime().addShutdownHook(new Thread(signal::give));
        return signal;
    }

    private void give() {
        given = true;
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Throws if it was given. */
    void check() {
        if (given) {
            throw new CancellationException("Ended before it was over; nothing is kept of this fault.");
        }
    }

    /** Nothing is left to be taken away. */
    @Override
    public void close() {
        over.countDown();
    }
}
