package annals.axonserver;

import static org.assertj.core.api.Assertions.assertThat;

import annals.axonserver.stub.StubServer;
import annals.axonserver.stub.StubSettings;
import annals.node.ChildProcess;
import annals.postgresql.TestPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever starts a node that is not let in reads one sentence about it. */
@SuppressWarnings("NullAway.Init")
class StartWithoutServerTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    @Test
    void aNodeThatTheServerDoesNotLetInAndOneWithoutAServerSaySoAndEnd() throws IOException {
        try (var server = StubServer.start(StubSettings.in(folder).withToken("token-of-all-nodes"));
                var stranger = start(QueryNode.class, "localhost:" + server.port());
                var alone = start(CommandNode.class, "localhost:1")) {
            requireOneSentence(stranger, "localhost:" + server.port());
            requireOneSentence(alone, "localhost:1");
        }
    }

    private static void requireOneSentence(ChildProcess node, String server) {
        assertThat(node.awaitExit(PATIENCE)).as("%s", node).isNotZero();
        assertThat(node.errors())
                .containsExactly("Axon Server at " + server
                        + " cannot be reached, or does not let Annals in: see ANNALS_AXONSERVER,"
                        + " ANNALS_AXONSERVER_TOKEN and ANNALS_AXONSERVER_CERTIFICATE.");
        assertThat(node.output()).noneMatch(line -> line.contains("fault of its own"));
    }

    private ChildProcess start(Class<?> node, String server) {
        return ChildProcess.main(node.getName(), environment(node.getSimpleName(), server));
    }

    private Map<String, String> environment(String name, String server) {
        return Map.of(
                "ANNALS_AXONSERVER",
                server,
                "ANNALS_POSTGRES_URL",
                "postgresql://postgres:postgres@127.0.0.1:" + TestPostgres.port() + "/" + TestPostgres.newDatabase()
                        + "?sslmode=disable",
                "ANNALS_KEYS_DIR",
                folder.resolve(name + "-keys").toString(),
                "ANNALS_DATA_DIR",
                folder.resolve(name).toString(),
                "SERVER_PORT",
                "0");
    }
}
