package annals.axonserver.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.axoniq.axonserver.grpc.control.ClientIdentification;
import io.axoniq.axonserver.grpc.control.PlatformServiceGrpc;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.MetadataUtils;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class AccessControlTest {

    private static final Metadata.Key<String> TOKEN =
            Metadata.Key.of("AxonIQ-Access-Token", Metadata.ASCII_STRING_MARSHALLER);
    private static final Metadata.Key<String> CODE =
            Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER);

    @TempDir
    private Path folder;

    @Test
    void onlyTheTokenOpensTheDoor() throws IOException {
        try (var stub = StubServer.start(StubSettings.in(folder).withToken("first-token"))) {
            String server = "localhost:" + stub.port();

            assertThat(code(server, null)).isEqualTo("AXONIQ-1000");
            assertThat(code(server, "another")).isEqualTo("AXONIQ-1001");
            try (var client = new Client(server, "client", "first-token")) {
                client.events().publish(Client.event("a", 0));
                assertThat(client.events().lastSequenceNumberFor("a")).contains(0L);
            }
        }
    }

    private static @Nullable String code(String server, @Nullable String token) {
        var channel = ManagedChannelBuilder.forTarget(server).usePlaintext().build();
        var headers = new Metadata();
        if (token != null) {
            headers.put(TOKEN, token);
        }
        var platform = PlatformServiceGrpc.newBlockingStub(channel)
                .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers));
        Throwable error = catchThrowable(() -> platform.getPlatformServer(ClientIdentification.getDefaultInstance()));
        channel.shutdownNow();
        assertThat(Status.fromThrowable(error).getCode()).isEqualTo(Status.Code.PERMISSION_DENIED);
        Metadata trailers = ((StatusRuntimeException) error).getTrailers();
        return trailers == null ? null : trailers.get(CODE);
    }
}
