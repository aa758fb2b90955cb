package annals.postgresql.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the wait for an answer that will never come. A connection can be lost without a word to its client, who would wait for
 * all of the time-out; so whoever waits longer than usual has the database asked, on another connection, whether it still
 * works for them. One that does is left alone, however long it takes; one that does not is asked once more, for an answer that
 * was just given.
 */
final class AnswerWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerWatch.class);
    private static final Duration USUAL = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final DataSource dataSource;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(AnswerWatch::thread);
    private final AtomicReference<@Nullable Wait> wait = new AtomicReference<>();

    private record Wait(Connection connection, int process, long since, AtomicBoolean seenIdle) {

        boolean isLong() {
            return System.nanoTime() - since > USUAL.toNanos();
        }
    }

    /** @param dataSource opens a new connection to the same database, and gives up if it cannot */
    AnswerWatch(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "event-log-answer-watch");
        thread.setDaemon(true);
        return thread;
    }

    void start() {
        var unused =
                looks.scheduleWithFixedDelay(this::look, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * From now on an answer is awaited; if the connection turns out to be lost, it is aborted.
     *
     * @param process that serves the connection, as {@code pg_backend_pid()} has it
     */
    void awaits(Connection connection, int process) {
        wait.set(new Wait(connection, process, System.nanoTime(), new AtomicBoolean()));
    }

    void answered() {
        wait.set(null);
    }

    private void look() {
        var current = wait.get();
        if (current == null || !current.isLong()) {
            return;
        }
        try {
            boolean idle = !isWorkedFor(current.process());
            // Seen for the first time, the answer may just be on its way to a thread that has to wait for the
            // processor.
            if (current.seenIdle().getAndSet(idle) && idle && wait.compareAndSet(current, null)) {
                LOG.warn("The connection of the log was lost without a word; what was on its way is asked for again.");
                current.connection().abort(Runnable::run);
            }
        } catch (SQLException | RuntimeException e) {
            // An exception that left this method would be the last look of all.
            LOG.debug("Nobody can say whether the database still works on what was appended.", e);
        }
    }

    private boolean isWorkedFor(int process) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(
                        "select 1 from pg_stat_activity where pid = ? and state not like 'idle%'")) {
            statement.setInt(1, process);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
