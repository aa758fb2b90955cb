package annals.axonserver.stub;

import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** An Axon Server of one node and one context, as far as Axon's connector can tell. */
public final class StubServer implements AutoCloseable {

    /** Where the events are, in the folder of the settings. */
    public static final String FILE = "events";

    private final EventStoreService events;
    private final Server server;

    private StubServer(StubSettings settings) throws IOException {
        Files.createDirectories(settings.folder());
        events = new EventStoreService(settings.folder().resolve(FILE), settings.confirmBeforeSync());
        var builder = NettyServerBuilder.forAddress(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()))
                .permitKeepAliveWithoutCalls(true)
                .permitKeepAliveTime(1, TimeUnit.SECONDS)
                .addService(new PlatformService(this::port))
                .addService(events)
                .addService(new CommandService(settings.commandTimeout()));
        if (settings.token() != null) {
            builder.intercept(new AccessControl(settings.token()));
        }
        if (settings.certificate() != null) {
            builder.useTransportSecurity(
                    settings.certificate().file().toFile(),
                    settings.certificate().key().toFile());
        }
        server = builder.build().start();
    }

    /** Starts on loopback. */
    public static StubServer start(StubSettings settings) throws IOException {
        return new StubServer(settings);
    }

    public int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        Streams.await(server.shutdownNow()::awaitTermination);
        events.close();
    }

    /** @param arguments the port, the folder, {@code true} to confirm before the sync, and the token, if there is one */
    public static void main(String[] arguments) throws Exception {
        var settings = StubSettings.in(Path.of(arguments[1])).onPort(Integer.parseInt(arguments[0]));
        if (Boolean.parseBoolean(arguments[2])) {
            settings = settings.confirmingBeforeSync();
        }
        start(settings.withToken(arguments.length > 3 ? arguments[3] : null))
                .server
                .awaitTermination();
    }
}
