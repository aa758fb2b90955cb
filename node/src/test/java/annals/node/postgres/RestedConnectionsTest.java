package annals.node.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import annals.node.Await;
import annals.postgresql.TestPostgres;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ValidationDepth;
import io.r2dbc.spi.Wrapped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** What a pool asks its connections is told by the database, which shows each connection's last question. */
class RestedConnectionsTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String WORK = "select pg_backend_pid() as work";

    private final Database database = new Database(
            "127.0.0.1", TestPostgres.port(), TestPostgres.newDatabase(), "postgres", "postgres", "disable");
    private final ConnectionFactory driver = DatabaseParts.factory(database, "rested", SOON, Map.of());
    private final AtomicLong now = new AtomicLong();
    private final ConnectionPool pool =
            new ConnectionPool(DatabaseParts.pool("test", 1, new RestedConnections(driver, now::get))
                    .validationDepth(ValidationDepth.REMOTE)
                    .build());

    @AfterEach
    void close() {
        pool.dispose();
    }

    @Test
    void aConnectionThatWorkedAMomentAgoIsNotAskedAndOneThatRestedIs() {
        int process = work();
        use();
        assertThat(lastQuestion(process)).isEqualTo(WORK);
        now.addAndGet(Duration.ofMillis(1_001).toNanos());
        use();
        assertThat(lastQuestion(process)).isNotEqualTo(WORK);
    }

    @Test
    void aConnectionThatTheDatabaseClosedIsReplacedHoweverShortItRested() {
        int process = work();
        var connection = use();
        jdbc("select pg_terminate_backend(" + process + ")");
        Await.that(() -> isClosed(connection), SOON);
        assertThat(work()).isNotEqualTo(process);
    }

    private int work() {
        return Objects.requireNonNull(Mono.usingWhen(
                        pool.create(),
                        connection -> Mono.from(connection.createStatement(WORK).execute())
                                .flatMap(result -> Mono.from(result.map(row -> row.get(0, Integer.class)))),
                        Connection::close)
                .block(SOON));
    }

    /** Takes the connection and gives it back; answers what the pool keeps. */
    private Connection use() {
        return Objects.requireNonNull(Mono.usingWhen(
                        pool.create(),
                        connection -> Mono.just((Connection) ((Wrapped<?>) connection).unwrap()),
                        Connection::close)
                .block(SOON));
    }

    private static boolean isClosed(Connection connection) {
        return Boolean.FALSE.equals(
                Mono.from(connection.validate(ValidationDepth.LOCAL)).block(SOON));
    }

    private String lastQuestion(int process) {
        return jdbc("select query from pg_stat_activity where pid = " + process);
    }

    private String jdbc(String sql) {
        try (var connection = DatabaseParts.unpooled(database).getConnection();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
