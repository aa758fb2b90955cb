package annals.postgresql.projection;

import annals.postgresql.TestPostgres;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** A database of its own for one test class, with the tables that the projection package needs. */
final class ProjectionDatabase implements AutoCloseable {

    static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(4);
    static final String TABLES =
            resource("/db/projection/V1__projection.sql") + resource("/db/projection/V2__gate.sql");

    final int port;
    final String name;
    final ConnectionPool pool;

    ProjectionDatabase() {
        this(TestPostgres.port(), TestPostgres.newDatabase());
        sql(TABLES);
    }

    /** One that is there already, as another process sees it. */
    ProjectionDatabase(int port, String name) {
        this.port = port;
        this.name = name;
        this.pool = pool(20);
    }

    ConnectionPool pool(int size) {
        return new ConnectionPool(
                ConnectionPoolConfiguration.builder(direct()).maxSize(size).build());
    }

    PostgresqlConnectionFactory direct() {
        Map<String, String> settings = new HashMap<>(R2dbcTransactionManager.serverSettings(CLAIM_TIMEOUT));
        return new PostgresqlConnectionFactory(PostgresqlConnectionConfiguration.builder()
                .host("127.0.0.1")
                .port(port)
                .database(name)
                .username("postgres")
                .password("postgres")
                .forceBinary(true)
                .options(settings)
                .build());
    }

    void sql(String sql) {
        execute(name, sql);
    }

    private static void execute(String database, String sql) {
        try (var connection = TestPostgres.dataSource(database).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** One value as text; "null" if there is none. */
    String value(String sql) {
        try (var connection = TestPostgres.dataSource(name).getConnection();
                var rows = connection.createStatement().executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "null";
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** All rows of a table as one value that differs as soon as one of them does. */
    String digest(String table) {
        return value("select md5(string_agg(t::text, '|' order by t::text)) from " + table + " t");
    }

    private static String resource(String path) {
        try (var in = ProjectionDatabase.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Drops the database too: what nobody reads again need not reach the disk. */
    @Override
    public void close() {
        pool.dispose();
        execute("postgres", "drop database " + name + " with (force)");
    }
}
