package annals.axonserver.stub;

import static org.assertj.core.api.Assertions.assertThat;

import io.axoniq.axonserver.grpc.control.ClientIdentification;
import io.axoniq.axonserver.grpc.control.PlatformServiceGrpc;
import io.grpc.ManagedChannelBuilder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;

/**
 * An Axon Server that tests may empty, which it allows in its development mode alone: whoever names the server of
 * somebody's customers by mistake loses nothing.
 */
final class RealServer {

    private RealServer() {}

    /** Deletes all events and snapshots of the server. */
    static void empty(String address) throws IOException {
        var purge = HttpRequest.newBuilder(screens(address).resolve("/v1/devmode/purge-events"))
                .DELETE()
                .build();
        try {
            int status = HttpClient.newHttpClient()
                    .send(purge, BodyHandlers.discarding())
                    .statusCode();
            assertThat(status)
                    .as("the server at %s runs with axoniq.axonserver.devmode.enabled=true", address)
                    .isEqualTo(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Where the server serves its own screens, which it tells every client. */
    private static URI screens(String address) {
        var channel = ManagedChannelBuilder.forTarget(address).usePlaintext().build();
        try {
            var server = PlatformServiceGrpc.newBlockingStub(channel)
                    .withDeadlineAfter(20, TimeUnit.SECONDS)
                    .getPlatformServer(ClientIdentification.newBuilder()
                            .setClientId("tests")
                            .setComponentName("tests")
                            .build());
            return URI.create("http://" + address.substring(0, address.indexOf(':')) + ":"
                    + server.getPrimary().getHttpPort());
        } finally {
            channel.shutdownNow();
        }
    }
}
