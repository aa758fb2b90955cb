package annals.axonserver.mirror;

import annals.axonserver.log.AxonServerEvents;
import annals.postgresql.eventlog.EventLogUnavailableException;
import annals.postgresql.eventlog.LogCopy;
import annals.postgresql.eventlog.StoredEvent;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.context.SmartLifecycle;

/**
 * Copies the log from Axon Server to PostgreSQL as it grows, for all query nodes: of those that run, one copies, and another
 * takes over within seconds if it ends or hangs. Positions and bytes are the same, so whatever reads a log on PostgreSQL, the
 * read models, the proof and the search among it, reads this one.
 */
public final class Mirror implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Mirror.class);
    private static final int BATCH = 1_000;
    private static final long PAUSE_MILLIS = 500;

    private final AxonServerEvents events;
    private final DataSource database;
    private final Runnable copied;
    private volatile CountDownLatch stopped = new CountDownLatch(1);
    private volatile Thread thread = new Thread(this::run);
    private volatile boolean running;
    private boolean failing;

    /**
     * @param database not pooled
     * @param copied run after each batch, to wake the readers of this process; must be quick and throw nothing
     */
    public Mirror(AxonServerEvents events, DataSource database, Runnable copied) {
        this.events = events;
        this.database = database;
        this.copied = copied;
    }

    @Override
    public void start() {
        stopped = new CountDownLatch(1);
        thread = new Thread(this::run, "log-mirror");
        thread.setDaemon(true);
        running = true;
        thread.start();
    }

    @Override
    public void stop() {
        running = false;
        stopped.countDown();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the read models start, after they have stopped. */
    @Override
    public int getPhase() {
        return -1;
    }

    private void run() {
        do {
            try {
                LogCopy.take(database).ifPresent(this::copyWhileOurs);
            } catch (RuntimeException e) {
                tell(e);
            }
        } while (!isStoppedWithin(PAUSE_MILLIS));
    }

    /** Once for each outage. */
    private void tell(RuntimeException e) {
        LOG.atLevel(failing ? Level.DEBUG : Level.WARN)
                .log("The log is not copied to the read models' database now: {}", e.getMessage());
        failing = true;
    }

    private void copyWhileOurs(LogCopy copy) {
        try (copy) {
            requireSameLog(copy);
            try (EventStream stream = events.follow(copy.head())) {
                failing = false;
                while (running) {
                    copySome(copy, stream);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void copySome(LogCopy copy, EventStream stream) throws InterruptedException {
        var first = stream.nextIfAvailable(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        if (first == null) {
            requireOpen(stream);
            copy.stay();
            return;
        }
        List<StoredEvent> batch = new ArrayList<>();
        for (EventWithToken next = first; next != null; next = batch.size() < BATCH ? stream.nextIfAvailable() : null) {
            batch.add(AxonServerEvents.stored(next));
        }
        copy.write(batch);
        copied.run();
    }

    private static void requireOpen(EventStream stream) {
        if (stream.isClosed()) {
            throw new EventLogUnavailableException(
                    "The stream of events from Axon Server has ended",
                    stream.getError().orElse(null));
        }
    }

    /** A database that holds another log, or more of this one than the server, must not be written on. */
    private void requireSameLog(LogCopy copy) {
        copy.last().ifPresent(last -> {
            var theirs = events.after(last.position() - 1, 1);
            if (theirs.isEmpty() || !theirs.get(0).eventId().equals(last.eventId())) {
                throw new IllegalStateException("Event " + last.position() + " in the database, " + last.eventId()
                        + ", is not the one that Axon Server has there. Database and server do not belong together,"
                        + " or the server has lost events.");
            }
        });
    }

    private boolean isStoppedWithin(long millis) {
        try {
            return stopped.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
