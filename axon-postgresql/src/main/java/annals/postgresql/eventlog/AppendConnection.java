package annals.postgresql.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The appender's own connection: kept while it works, opened again when it was lost. Used by one thread. */
final class AppendConnection {

    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(20);
    private static final long IDLE_NANOS = Duration.ofSeconds(1).toNanos();

    private final DataSource dataSource;
    private final AnswerWatch watch;
    private @Nullable Connection connection;
    private @Nullable AppendStatement statement;
    private long lastUsed;

    AppendConnection(DataSource dataSource, AnswerWatch watch) {
        this.dataSource = dataSource;
        this.watch = watch;
    }

    /** Answers each append; throws nothing. */
    void append(List<Append> group) {
        AppendStatement ready;
        try {
            ready = ready();
        } catch (SQLException e) {
            close();
            fail(group, LogFailure.unreachable(e));
            return;
        }
        try {
            Append.succeed(group, ready.execute(group));
        } catch (SQLException e) {
            refusedOrLost(group, ready, e);
        }
        lastUsed = System.nanoTime();
    }

    private void refusedOrLost(List<Append> group, AppendStatement ready, SQLException e) {
        var current = connection;
        if (!LogFailure.isRefusal(e)) {
            close();
            fail(group, LogFailure.unknown(e));
        } else if (group.size() == 1 || !LogFailure.isAboutValues(e) || current == null) {
            group.forEach(append -> append.outcome().completeExceptionally(LogFailure.refused(e, append)));
        } else if (!new OneByOne(current, ready).append(group)) {
            close();
        }
    }

    /** A connection that rested may have died with the server it belonged to; asking costs less than not knowing. */
    private AppendStatement ready() throws SQLException {
        var current = connection;
        if (current != null && statement != null && !current.isClosed() && System.nanoTime() - lastUsed < IDLE_NANOS) {
            return statement;
        }
        if (current == null || !current.isValid(2)) {
            close();
            current = dataSource.getConnection();
            connection = current;
            current.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            current.setNetworkTimeout(Runnable::run, Math.toIntExact(ANSWER_TIMEOUT.toMillis()));
            statement = new AppendStatement(current, watch);
        }
        return Objects.requireNonNull(statement);
    }

    private static void fail(List<Append> group, RuntimeException failure) {
        group.forEach(append -> append.outcome().completeExceptionally(failure));
    }

    void close() {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException ignored) {
                // it is already gone
            }
        }
        connection = null;
        statement = null;
    }
}
