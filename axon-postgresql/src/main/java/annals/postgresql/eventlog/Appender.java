package annals.postgresql.eventlog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread that writes: whatever waits when it becomes free goes to disk together. */
final class Appender implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Appender.class);
    private static final int WAITING_UNITS_OF_WORK = 4_096;
    private static final int UNITS_OF_WORK_IN_A_GROUP = 512;
    private static final int EVENTS_IN_A_GROUP = 4_096;

    private final BlockingQueue<Append> waiting = new ArrayBlockingQueue<>(WAITING_UNITS_OF_WORK);
    private final AppendConnection connection;
    private final Thread thread = new Thread(this, "event-log-appender");
    private volatile boolean closed;
    private volatile GroupListener listener = (unitsOfWork, took) -> {};

    Appender(AppendConnection connection) {
        this.connection = connection;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    void onGroup(GroupListener told) {
        listener = told;
    }

    /** Waits until the append is on disk, and answers the position of its last event. */
    long append(Append append) {
        if (closed || !waiting.offer(append)) {
            throw new EventLogUnavailableException(closed ? "The log is closed" : "Too many wait to be written", null);
        }
        if (closed) {
            refuseWaiting();
        }
        try {
            return append.outcome().get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure
                    ? failure
                    : new EventStoreException("The append failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw waiting.remove(append)
                    ? new EventLogUnavailableException("Interrupted before anything was written", e)
                    : LogFailure.unknown(e);
        }
    }

    @Override
    public void run() {
        while (!closed) {
            List<Append> group = List.of();
            try {
                group = nextGroup();
                write(group);
            } catch (InterruptedException e) {
                closed = true;
            } catch (RuntimeException | Error e) {
                LOG.error("An append failed in a way that nobody foresaw", e);
                group.forEach(append -> append.outcome().completeExceptionally(LogFailure.unknown(e)));
                connection.close();
            }
        }
        connection.close();
        refuseWaiting();
    }

    private void write(List<Append> group) {
        long began = System.nanoTime();
        connection.append(group);
        listener.answered(group.size(), Duration.ofNanos(System.nanoTime() - began));
    }

    private List<Append> nextGroup() throws InterruptedException {
        var group = new ArrayList<Append>();
        Append next = waiting.take();
        int events = 0;
        while (next != null) {
            group.add(next);
            events += next.events().size();
            boolean full = group.size() == UNITS_OF_WORK_IN_A_GROUP || events >= EVENTS_IN_A_GROUP;
            next = full ? null : waiting.poll();
        }
        return group;
    }

    private void refuseWaiting() {
        for (Append append = waiting.poll(); append != null; append = waiting.poll()) {
            append.outcome().completeExceptionally(new EventLogUnavailableException("The log is closed", null));
        }
    }

    int waiting() {
        return waiting.size();
    }

    boolean isClosed() {
        return closed;
    }

    /** Lets the group on its way finish; refuses what still waits. */
    void close() {
        closed = true;
        if (waiting.isEmpty()) {
            thread.interrupt();
        }
        try {
            thread.join(TimeUnit.SECONDS.toMillis(30));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
