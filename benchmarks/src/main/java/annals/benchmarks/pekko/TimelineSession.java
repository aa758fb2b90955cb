package annals.benchmarks.pekko;

import annals.benchmarks.timeline.Entry;
import annals.benchmarks.timeline.Timeline;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import org.apache.pekko.japi.function.Function;
import org.apache.pekko.projection.jdbc.JdbcSession;

/** A projection's transaction. */
final class TimelineSession implements JdbcSession {

    private final Connection connection;
    private final IntConsumer committed;
    private int rows;

    /** @param committed told how many rows the transaction has added */
    TimelineSession(DataSource pool, IntConsumer committed) {
        this.committed = committed;
        try {
            connection = pool.getConnection();
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            throw new IllegalStateException("no connection for the projection", e);
        }
    }

    void insert(List<Entry> entries) throws SQLException {
        Timeline.insert(connection, entries);
        rows += entries.size();
    }

    @Override
    public <R> R withConnection(Function<Connection, R> work) throws Exception {
        return work.apply(connection);
    }

    @Override
    public void commit() throws SQLException {
        connection.commit();
        committed.accept(rows);
    }

    @Override
    public void rollback() throws SQLException {
        connection.rollback();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
