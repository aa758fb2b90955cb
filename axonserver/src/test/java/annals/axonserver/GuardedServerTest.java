package annals.axonserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import annals.axonserver.connection.AxonServerSettings;
import annals.axonserver.connection.Connections;
import annals.axonserver.log.AxonServerEvents;
import annals.axonserver.stub.Certificate;
import annals.axonserver.stub.StubServer;
import annals.axonserver.stub.StubSettings;
import annals.node.Await;
import annals.postgresql.eventlog.EventLogUnavailableException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that wants a token, and to be talked to in secret. */
class GuardedServerTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String TOKEN = "token-of-all-nodes";

    @Test
    void onlyANodeWithTheCertificateAndTheTokenReachesTheLog(@TempDir Path folder) throws Exception {
        var certificate = Certificate.in(folder);
        var settings = StubSettings.in(folder).withToken(TOKEN).withCertificate(certificate);
        try (var server = StubServer.start(settings)) {
            var good = new HashMap<>(Map.of(
                    "ANNALS_AXONSERVER",
                    "localhost:" + server.port(),
                    "ANNALS_AXONSERVER_TOKEN",
                    TOKEN,
                    "ANNALS_AXONSERVER_CERTIFICATE",
                    certificate.file().toString()));
            var withoutToken = connect(without("ANNALS_AXONSERVER_TOKEN", good));
            var withoutCertificate = connect(without("ANNALS_AXONSERVER_CERTIFICATE", good));
            var complete = connect(good);

            Await.that(() -> complete.getConnection().isConnected(), SOON);

            assertThat(head(complete)).isEqualTo(-1);
            assertThatThrownBy(() -> head(withoutToken)).isInstanceOf(EventLogUnavailableException.class);
            assertThatThrownBy(() -> head(withoutCertificate)).isInstanceOf(EventLogUnavailableException.class);
            Stream.of(withoutToken, withoutCertificate, complete).forEach(AxonServerConnectionManager::shutdown);
        }
    }

    private static Map<String, String> without(String variable, Map<String, String> all) {
        var rest = new HashMap<>(all);
        rest.remove(variable);
        return rest;
    }

    private static AxonServerConnectionManager connect(Map<String, String> environment) {
        return Connections.open(Connections.configuration(
                AxonServerSettings.from(environment), "test", UUID.randomUUID().toString()));
    }

    private static long head(AxonServerConnectionManager connections) {
        return new AxonServerEvents(connections::getConnection).head();
    }
}
