package annals.postgresql.eventlog;

import annals.postgresql.TestPostgres;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.postgresql.ds.PGSimpleDataSource;

/** A database of its own with the log's schema. */
public final class LogDatabase implements AutoCloseable {

    private final PGSimpleDataSource server;
    private final HikariDataSource dataSource;

    private LogDatabase(PGSimpleDataSource server, HikariDataSource dataSource) {
        this.server = server;
        this.dataSource = dataSource;
    }

    /** On the server that the tests share. */
    public static LogDatabase create() {
        return on(TestPostgres.dataSource(TestPostgres.newDatabase()));
    }

    /** On one of a server's databases. */
    public static LogDatabase on(PGSimpleDataSource server) {
        migrate(server);
        return pooled(server);
    }

    static LogDatabase pooled(PGSimpleDataSource server) {
        var pool = new HikariDataSource();
        pool.setDataSource(server);
        pool.setMaximumPoolSize(8);
        pool.setConnectionTimeout(2_000);
        pool.setInitializationFailTimeout(-1);
        return new LogDatabase(server, pool);
    }

    public DataSource dataSource() {
        return dataSource;
    }

    EventLog open() {
        return open(new RegisteredTypeSerializer(Noted.types()), new EventUpcasterChain());
    }

    EventLog open(Serializer serializer, EventUpcaster upcasters) {
        return EventLog.open(server, dataSource, serializer, upcasters);
    }

    long number(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void migrate(DataSource server) {
        try (var script =
                        Objects.requireNonNull(EventLog.class.getResourceAsStream("/db/event-log/V1__event_log.sql"));
                var connection = server.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("no schema for the log", e);
        }
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
