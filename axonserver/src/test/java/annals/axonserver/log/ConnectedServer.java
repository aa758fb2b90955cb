package annals.axonserver.log;

import annals.axonserver.connection.AxonServerSettings;
import annals.axonserver.connection.Connections;
import annals.node.Await;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;

/** Connections that are there. */
public final class ConnectedServer {

    private static final Duration SOON = Duration.ofSeconds(20);

    private ConnectedServer() {}

    public static AxonServerConnectionManager to(String address) {
        var settings = new AxonServerSettings(address, Optional.empty(), Optional.empty());
        var connections = Connections.open(
                Connections.configuration(settings, "test", UUID.randomUUID().toString()));
        Await.that(() -> connections.getConnection().isConnected(), SOON);
        return connections;
    }
}
