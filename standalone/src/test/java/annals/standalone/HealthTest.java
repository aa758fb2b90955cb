package annals.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import annals.node.Await;
import annals.node.postgres.DatabaseParts;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told to whatever watches the process. */
class HealthTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String READY = "/actuator/health/readiness";
    private static final String ALIVE = "/actuator/health/liveness";

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void aProcessWhoseDatabaseDoesNotAnswerIsAliveButNotReadyUntilItDoes(@TempDir Path data) throws SQLException {
        try (var annals = RunningAnnals.start(data)) {
            assertThat(status(annals, READY)).isEqualTo(200);
            takeDatabaseAway(annals);
            Await.that(() -> status(annals, READY) == 503, PATIENCE);
            assertThat(status(annals, ALIVE)).isEqualTo(200);
            annals.signalPostgres("CONT");
            Await.that(() -> status(annals, READY) == 200, PATIENCE);
        }
    }

    /** It lets nobody in any more, and whoever is in has to leave. */
    private static void takeDatabaseAway(RunningAnnals annals) throws SQLException {
        try (var connection = DatabaseParts.unpooled(annals.database()).getConnection();
                var statement = connection.createStatement()) {
            annals.signalPostgres("STOP");
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and usename = current_user and pid <> pg_backend_pid()");
        }
    }

    private int status(RunningAnnals annals, String path) {
        try {
            return client.send(HttpRequest.newBuilder(annals.at(path)).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }
}
