package annals.standalone.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import annals.node.Await;
import annals.node.postgres.Database;
import annals.node.postgres.DatabaseParts;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.spi.Connection;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class DatabasePartsTest {

    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    private final Path directory;

    DatabasePartsTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void poolsAreBoundedInTimeAndRecoverUnaidedWhenTheDatabaseWasAway() throws SQLException {
        DataFiles.shareBinaries(directory);
        var postgres = EmbeddedPostgres.in(directory);
        postgres.start();
        try (var parts = parts(postgres.database());
                var log = DatabaseParts.pooled(postgres.database(), "event-log", 10);
                var held = log.getConnection()) {
            var queries = parts.getBean("queryConnections", ConnectionPool.class);
            assertThat(answers(log)).isTrue();
            assertThat(answers(queries)).isTrue();
            assertThat(ask(queries, "show statement_timeout")).isEqualTo("10s");
            assertThat(ask(queries, "show idle_in_transaction_session_timeout")).isEqualTo("20s");
            String born = born(postgres.database());
            DataFiles.signal(directory, "QUIT");
            Await.that(() -> isBornAgain(postgres.database(), born), Duration.ofMinutes(1));
            assertThatThrownBy(() -> held.createStatement().execute("select 1"))
                    .as("it was really away")
                    .isInstanceOf(SQLException.class);
            assertThat(Await.that(() -> answers(log) && answers(queries), TEN_SECONDS))
                    .isLessThan(TEN_SECONDS);
        } finally {
            postgres.stop();
        }
    }

    private static AnnotationConfigApplicationContext parts(Database database) {
        var parts = new AnnotationConfigApplicationContext();
        parts.registerBean(Database.class, () -> database);
        parts.register(DatabaseParts.class);
        parts.refresh();
        return parts;
    }

    private static boolean isBornAgain(Database database, String before) {
        String now = born(database);
        return !now.isEmpty() && !now.equals(before);
    }

    private static boolean answers(DataSource pool) {
        try (var connection = pool.getConnection()) {
            return connection.createStatement().execute("select 1");
        } catch (SQLException e) {
            return false;
        }
    }

    private static boolean answers(ConnectionPool pool) {
        try {
            return "1".equals(ask(pool, "select '1'"));
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static @Nullable String ask(ConnectionPool pool, String query) {
        return Mono.usingWhen(
                        pool.create(),
                        connection -> Flux.from(
                                        connection.createStatement(query).execute())
                                .flatMap(result -> result.map((row, meta) -> String.valueOf(row.get(0))))
                                .next(),
                        Connection::close)
                .block(Duration.ofSeconds(15));
    }

    private static String born(Database database) {
        try (var connection = DatabaseParts.unpooled(database).getConnection();
                var rows = connection.createStatement().executeQuery("select pg_postmaster_start_time()::text")) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            return "";
        }
    }
}
