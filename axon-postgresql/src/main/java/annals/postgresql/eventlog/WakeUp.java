package annals.postgresql.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Wakes the readers of this process when another has appended to the same log, and the other way round. If a notification
 * is lost, for instance while the connection is, a look at the log each second makes up for it.
 */
public final class WakeUp {

    private static final Logger LOG = LoggerFactory.getLogger(WakeUp.class);
    private static final int POLL_MILLIS = 1_000;

    private final DataSource dataSource;
    private final PushedEventStore store;
    private final Announcements announcements;
    private final Runnable announce;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "event-log-wake-up");
    private long head = -1;
    private boolean listening = true;

    /** @param dataSource better not pooled: two of its connections are kept for as long as this runs */
    public WakeUp(DataSource dataSource, PushedEventStore store) {
        this.dataSource = dataSource;
        this.store = store;
        this.announcements = new Announcements(dataSource);
        this.announce = announcements::announce;
        thread.setDaemon(true);
    }

    /** Starts it, once. The database may be away. */
    public void start() {
        store.onOwnCommit(announce);
        thread.start();
    }

    /** Ends it for good; waits up to a few seconds. */
    public void stop() {
        store.removeOnOwnCommit(announce);
        announcements.stop();
        stopped.countDown();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        boolean going = true;
        while (going) {
            try (var connection = dataSource.getConnection()) {
                listen(connection);
            } catch (SQLException | RuntimeException e) {
                tell(e);
            }
            going = !isStoppedWithin(POLL_MILLIS);
        }
    }

    /** Once for each outage. */
    private void tell(Exception e) {
        LOG.atLevel(listening ? Level.WARN : Level.DEBUG)
                .log("Readers are not woken until the database is back: {}", e.getMessage());
        listening = false;
    }

    private void listen(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, 10_000);
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + Announcements.CHANNEL);
        }
        listening = true;
        var notifications = connection.unwrap(PGConnection.class);
        long lastLook = System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(POLL_MILLIS);
        while (!isStoppedWithin(0)) {
            if (System.nanoTime() - lastLook >= TimeUnit.MILLISECONDS.toNanos(POLL_MILLIS)) {
                wakeIfGrown(connection);
                lastLook = System.nanoTime();
            }
            if (isFromElsewhere(notifications.getNotifications(POLL_MILLIS))) {
                store.signal();
            }
        }
    }

    private boolean isFromElsewhere(PGNotification[] received) {
        return Arrays.stream(received).anyMatch(notification -> !announcements.isOwn(notification.getPID()));
    }

    /** Also what finds out that the connection is dead, which waiting for a notification does not. */
    private void wakeIfGrown(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select coalesce(max(position), -1) from event_log.event")) {
            rows.next();
            long now = rows.getLong(1);
            if (now != head) {
                head = now;
                store.signal();
            }
        }
    }

    private boolean isStoppedWithin(int millis) {
        try {
            return stopped.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
