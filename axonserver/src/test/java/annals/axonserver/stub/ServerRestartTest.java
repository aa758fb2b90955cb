package annals.axonserver.stub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class ServerRestartTest {

    @TempDir
    private Path folder;

    @Test
    void aClientConnectsAgainByItselfAndHandlesCommandsAgain() throws Exception {
        try (var server = StubProcess.in(folder, false);
                var client = new Client(server.address(), "client")) {
            client.handle("echo", message -> message.getPayload().toString());
            client.events().publish(Client.event("a", 0));
            Waiting.until(() -> echoes(client));
            server.kill();
            assertThat(appends(client, 1)).isFalse();
            assertThat(echoes(client)).isFalse();
            server.restart();

            Waiting.until(() -> appends(client, 1));
            Waiting.until(() -> echoes(client));
            try (var stream = client.events().openStream(new GlobalSequenceTrackingToken(0))) {
                assertThat(stream.hasNextAvailable(10, TimeUnit.SECONDS)).isTrue();
                assertThat(stream.nextAvailable().getPayload()).isEqualTo("a/1");
            }
        }
    }

    private static boolean appends(Client client, long sequence) {
        try {
            client.events().publish(Client.event("a", sequence));
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static boolean echoes(Client client) {
        try {
            return client.send("echo", "hello").join().equals("hello");
        } catch (CompletionException e) {
            return false;
        }
    }
}
