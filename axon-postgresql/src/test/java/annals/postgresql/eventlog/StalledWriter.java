package annals.postgresql.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Another process that stopped in the middle of its append: it has the log's lock, and an event that is not committed. */
final class StalledWriter implements AutoCloseable {

    private final Connection connection;

    StalledWriter(DataSource dataSource, String note) throws SQLException {
        connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    select event_log.append(array[gen_random_uuid()], array['Note'], array['%s'], array[0::bigint],
                        array['%s'], array[1], array[0::bigint], array['{"text":"late"}'], array['{}'],
                        '{}', '{}', '{}', '{}', '{}')
                    """.formatted(note, Noted.TYPE));
        }
    }

    void commit() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.close();
    }
}
