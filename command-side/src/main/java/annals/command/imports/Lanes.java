package annals.command.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Works on many rows at once, but on those with the same key in the order in which they were put. Whoever puts more than
 * is being worked on waits, so only a few rows are ever in memory.
 */
final class Lanes<T> implements AutoCloseable {

    /** Rows that wait in each lane. */
    static final int WAITING = 8;

    private static final long LOOK_MILLIS = 200;
    private static final long STOP_MILLIS = 4_000;

    private final List<Lane> lanes = new ArrayList<>();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private volatile boolean ended;

    /** @param workers makes the worker of each lane, which is called by one thread */
    Lanes(int count, Supplier<Consumer<T>> workers) {
        for (int i = 0; i < count; i++) {
            var lane = new Lane(i, workers.get());
            lanes.add(lane);
            lane.thread.start();
        }
    }

    /** Hands in a row, after waiting for room; throws what a worker threw. */
    void put(String key, T row) throws InterruptedException {
        var lane = lanes.get(Math.floorMod(key.hashCode(), lanes.size()));
        do {
            throwFailure();
        } while (!lane.rows.offer(row, LOOK_MILLIS, TimeUnit.MILLISECONDS));
    }

    /** Waits until all rows are done; throws what a worker threw. */
    void finish() throws InterruptedException {
        ended = true;
        for (Lane lane : lanes) {
            lane.thread.join();
        }
        throwFailure();
    }

    private void throwFailure() {
        Throwable thrown = failure.get();
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown instanceof RuntimeException exception) {
            throw exception;
        }
    }

    /** Stops after the rows that are being worked on, which it waits for a moment. */
    @Override
    public void close() {
        failure.compareAndSet(null, new Patience.Interrupted());
        lanes.forEach(lane -> lane.thread.interrupt());
        try {
            for (Lane lane : lanes) {
                lane.thread.join(STOP_MILLIS / lanes.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Lane {
        private final BlockingQueue<T> rows = new ArrayBlockingQueue<>(WAITING);
        private final Consumer<T> worker;
        private final Thread thread;

        Lane(int number, Consumer<T> worker) {
            this.worker = worker;
            thread = new Thread(this::work, "import-lane-" + number);
            thread.setDaemon(true);
        }

        @SuppressWarnings("CatchingUnchecked") // whatever it is ends the import
        private void work() {
            try {
                while (failure.get() == null) {
                    T row = rows.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                    if (row != null) {
                        worker.accept(row);
                    } else if (ended) {
                        return;
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException | Error e) {
                failure.compareAndSet(null, e);
            }
        }
    }
}
