package annals.postgresql.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Keeps the tree up with the log and signs checkpoints, less than a second behind it. Of all processes on a database one
 * does it; the others wait until that one has ended.
 */
public final class Follower {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final long LOCK = 4_702_111_234_474_983_746L;
    private static final int BREATH_MILLIS = 700;
    private static final int LOOK_MILLIS = 1_000;

    private final DataSource dataSource;
    private final SigningKey key;
    private final Path file;
    private final InstantSource clock;
    private final Verdicts verdicts;
    private final Runnable published;
    private final AtomicBoolean appended = new AtomicBoolean();
    private volatile CountDownLatch stopped = new CountDownLatch(1);
    private volatile Thread thread = thread();
    private boolean well = true;

    /**
     * @param dataSource better not pooled: one of its connections is kept for as long as this runs
     * @param file where checkpoints are published; its folder exists
     * @param published runs after new checkpoints were published; must be quick
     */
    public Follower(
            DataSource dataSource,
            SigningKey key,
            Path file,
            InstantSource clock,
            Verdicts verdicts,
            Runnable published) {
        this.dataSource = dataSource;
        this.key = key;
        this.file = file;
        this.clock = clock;
        this.verdicts = verdicts;
        this.published = published;
    }

    /** Starts it, also after a stop. The database may be away. */
    public void start() {
        if (stopped.getCount() == 0) {
            stopped = new CountDownLatch(1);
            thread = thread();
        }
        thread.start();
    }

    private Thread thread() {
        var created = new Thread(this::run, "proof-follower");
        created.setDaemon(true);
        return created;
    }

    /** Something was appended. Returns at once and may be called as often as one likes. */
    public void wake() {
        if (!appended.get() && appended.compareAndSet(false, true)) {
            LockSupport.unpark(thread);
        }
    }

    /** Ends it; waits up to a few seconds. */
    public void stop() {
        stopped.countDown();
        LockSupport.unpark(thread);
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
                connection.setNetworkTimeout(Runnable::run, 60_000);
                if (isAlone(connection)) {
                    follow(connection);
                }
            } catch (SQLException | IOException | RuntimeException e) {
                tell(e);
            }
            going = !isStoppedWithin(LOOK_MILLIS);
        }
    }

    /** Once for each outage. */
    private void tell(Exception e) {
        LOG.atLevel(well ? Level.WARN : Level.DEBUG)
                .setCause(e instanceof SQLException ? null : e)
                .log("No checkpoints are signed for now: {}", e.getMessage());
        well = false;
    }

    /** Until the connection ends, however this process does. */
    private static boolean isAlone(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    private void follow(Connection connection) throws SQLException, IOException {
        try (var checkpoints = CheckpointFile.open(file)) {
            var growth = new Growth(connection, key, checkpoints, clock);
            growth.resume().ifPresent(verdicts::found);
            published.run();
            while (!isStoppedWithin(0)) {
                follow(growth);
            }
        } catch (BrokenLogException e) {
            verdicts.found(e.finding());
        }
    }

    private void follow(Growth growth) throws SQLException, IOException, BrokenLogException {
        if (verdicts.finding().isPresent()) {
            isStoppedWithin(LOOK_MILLIS);
            return;
        }
        appended.set(false);
        int events = growth.grow();
        if (events > 0) {
            published.run();
        }
        well = true;
        if (events < Growth.STEP && !isStoppedWithin(BREATH_MILLIS) && !appended.get()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS));
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
