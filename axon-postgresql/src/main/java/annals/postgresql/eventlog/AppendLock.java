package annals.postgresql.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Keeps everybody from appending to the log for as long as it is held: it is the lock under which an append takes its
 * positions. For moving a log elsewhere, which must not grow meanwhile.
 *
 * <p>Every method throws {@link EventLogUnavailableException} if the database cannot be reached; after that the lock is lost.
 */
public final class AppendLock implements AutoCloseable {

    private static final long LOCK = 4702111234474983745L;
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final Connection connection;

    private AppendLock(Connection connection) {
        this.connection = connection;
    }

    /**
     * Waits up to five seconds for the lock; empty if somebody has it all that time.
     *
     * @param dataSource not pooled: one of its connections is kept until {@link #close}
     */
    public static Optional<AppendLock> take(DataSource dataSource) {
        try {
            var connection = dataSource.getConnection();
            try (var statement = connection.createStatement()) {
                statement.execute("set lock_timeout = '5s'; select pg_advisory_lock(" + LOCK + ")");
                return Optional.of(new AppendLock(connection));
            } catch (SQLException e) {
                connection.close();
                if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                    return Optional.empty();
                }
                throw e;
            }
        } catch (SQLException e) {
            throw LogFailure.unreachable(e);
        }
    }

    /** Fails if the lock was lost since it was taken. */
    public void requireHeld() {
        try (var statement = connection.createStatement()) {
            statement.execute("select 1");
        } catch (SQLException e) {
            throw LogFailure.unreachable(e);
        }
    }

    /** Lets others append again; never throws. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException ignored) {
            // it is already gone, and the lock with it
        }
    }
}
