package annals.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import annals.node.Await;
import annals.node.Places;
import annals.node.access.AdministratorToken;
import annals.node.keys.KeysDatabase;
import annals.node.postgres.Database;
import annals.node.start.Settings;
import annals.postgresql.TestPostgres;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** What a process leaves behind when it is told to stop, so that others can go on at once. */
class ShutdownTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TOKEN = "token-of-the-shutdown-test";
    private static final String READY = "/actuator/health/readiness";
    private static final String ALIVE = "/actuator/health/liveness";

    private final String database = TestPostgres.newDatabase();
    private final HttpClient client = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext annals;

    ShutdownTest(@TempDir Path data) {
        annals = start(data);
    }

    @BeforeEach
    void letIn() {
        annals.getBean(AdministratorToken.class).ensure(Optional.of(TOKEN)).block();
    }

    @AfterEach
    void end() {
        annals.close();
    }

    @Test
    void everyReadModelIsFreeForAnotherNodeOnceAProcessHasStopped() throws SQLException {
        assertThat(count("select count(*) from projection.token")).isPositive();
        Await.that(() -> free() == 0, PATIENCE);
        annals.close();
        assertThat(count("select count(*) from projection.token where owner is not null"))
                .isZero();
    }

    /** It is the end of the answer that its reader sees, not a broken connection. */
    @Test
    void aStreamIsEndedSoThatItsReaderComesBackElsewhere() throws Exception {
        var lines = new CopyOnWriteArrayList<String>();
        var stream = client.sendAsync(request("/api/changes/stream"), BodyHandlers.ofLines())
                .thenAcceptAsync(answer -> answer.body().forEach(lines::add));
        Await.that(() -> !lines.isEmpty(), PATIENCE);
        assertThat(stream).isNotDone();
        annals.close();
        stream.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    @Test
    void aProcessThatRefusesTrafficIsAliveButNotReady() throws Exception {
        assertThat(List.of(status(READY), status(ALIVE))).containsExactly(200, 200);
        AvailabilityChangeEvent.publish(annals, ReadinessState.REFUSING_TRAFFIC);
        assertThat(List.of(status(READY), status(ALIVE))).containsExactly(503, 200);
        AvailabilityChangeEvent.publish(annals, ReadinessState.ACCEPTING_TRAFFIC);
        assertThat(status(READY)).isEqualTo(200);
    }

    @Test
    void aProcessThatIsToldToStopRefusesTraffic() {
        var told = new CopyOnWriteArrayList<Object>();
        annals.addApplicationListener(
                (ApplicationListener<AvailabilityChangeEvent<?>>) event -> told.add(event.getState()));
        annals.close();
        assertThat(told).containsExactly(ReadinessState.REFUSING_TRAFFIC);
    }

    private long free() {
        try {
            return count("select count(*) from projection.token where owner is null");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private long count(String query) throws SQLException {
        try (var connection = TestPostgres.dataSource(database).getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private int status(String path) throws Exception {
        return client.send(request(path), BodyHandlers.discarding()).statusCode();
    }

    private HttpRequest request(String path) {
        String port = annals.getEnvironment().getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + TOKEN)
                .build();
    }

    private ConfigurableApplicationContext start(Path data) {
        var found = new Database("127.0.0.1", TestPostgres.port(), database, "postgres", "postgres", "disable");
        var settings = Settings.from(Map.of("ANNALS_DATA_DIR", data.toString(), "ANNALS_DEMO", "false"));
        var places = new Places(found, new KeysDatabase(found), Optional.of(found));
        places.prepare(Storage.TABLES);
        ApplicationContextInitializer<GenericApplicationContext> known = context -> {
            places.register(context);
            context.registerBean(Settings.class, () -> settings);
        };
        return new SpringApplicationBuilder(Annals.class).initializers(known).run("--server.port=0");
    }
}
