package annals.axonserver.stub;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class CommandTimeoutTest {

    @TempDir
    private Path folder;

    @Test
    void aCommandThatIsNotAnsweredInTimeFails() throws IOException {
        var settings = StubSettings.in(folder).withCommandTimeout(Duration.ofMillis(300));
        var released = new CountDownLatch(1);
        try (var stub = StubServer.start(settings);
                var client = new Client("localhost:" + stub.port(), "client")) {
            client.handle("wait", message -> released.await(20, TimeUnit.SECONDS));
            Waiting.until(() -> !isUnheardOf(client));
            assertThatThrownBy(() -> client.send("wait", "key").join())
                    .hasMessageContaining("Cancelled by AxonServer due to timeout");
            released.countDown();
        }
    }

    private static boolean isUnheardOf(Client client) {
        return client.send("wait", "probe")
                .handle((result, error) ->
                        error != null && String.valueOf(error.getMessage()).contains("No Handler"))
                .join();
    }
}
