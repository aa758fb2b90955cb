package annals.postgresql.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells other processes of this one's commits: never in the append, which it would slow down, but from a connection of its
 * own, and many commits in one breath. One that is lost costs the others no more than a poll.
 */
final class Announcements {

    static final String CHANNEL = "event_log_appended";

    private static final Logger LOG = LoggerFactory.getLogger(Announcements.class);
    private static final long BREATH_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final DataSource dataSource;
    private final AtomicBoolean pending = new AtomicBoolean();
    private final ScheduledThreadPoolExecutor thread;
    private @Nullable Connection connection;
    private volatile long lastSent = System.nanoTime() - BREATH_NANOS;
    private volatile int backend;

    Announcements(DataSource dataSource) {
        this.dataSource = dataSource;
        this.thread = new ScheduledThreadPoolExecutor(
                1,
                task -> {
                    var created = new Thread(task, "event-log-announcements");
                    created.setDaemon(true);
                    return created;
                },
                new ThreadPoolExecutor.DiscardPolicy());
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Returns at once. */
    void announce() {
        if (pending.compareAndSet(false, true)) {
            long rest = BREATH_NANOS - (System.nanoTime() - lastSent);
            var unused = thread.schedule(this::send, Math.max(0, rest), TimeUnit.NANOSECONDS);
        }
    }

    /** Whether a notification from this server process is an echo of our own. */
    boolean isOwn(int serverProcess) {
        return serverProcess == backend;
    }

    private void send() {
        pending.set(false);
        try {
            var current = connection == null ? connect() : connection;
            try (var statement = current.createStatement()) {
                statement.execute("notify " + CHANNEL);
            }
        } catch (SQLException e) {
            LOG.debug("An announcement was lost", e);
            disconnect();
        }
        lastSent = System.nanoTime();
    }

    private Connection connect() throws SQLException {
        var opened = dataSource.getConnection();
        connection = opened;
        opened.setNetworkTimeout(Runnable::run, 10_000);
        backend = opened.unwrap(PGConnection.class).getBackendPID();
        return opened;
    }

    private void disconnect() {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException ignored) {
                // it is already gone
            }
            connection = null;
        }
    }

    void stop() {
        thread.execute(this::disconnect);
        thread.shutdown();
    }
}
