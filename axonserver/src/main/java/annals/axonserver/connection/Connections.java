package annals.axonserver.connection;

import annals.node.start.StartRefused;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;

/** Connects to Axon Server, again and again if need be. */
public final class Connections {

    private static final int RECONNECT_MILLIS = 500;
    private static final int CONNECT_MILLIS = 5_000;

    /** So many commands are on their way to a node at most; the server keeps the rest back. */
    private static final int PERMITS = 1_000;

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Connections() {}

    /** @param node the name that the server shows, different for each process */
    public static AxonServerConfiguration configuration(AxonServerSettings settings, String component, String node) {
        var configuration = AxonServerConfiguration.builder()
                .servers(settings.servers())
                .componentName(component)
                .clientId(node)
                .build();
        configuration.setReconnectInterval(RECONNECT_MILLIS);
        configuration.setConnectTimeout(CONNECT_MILLIS);
        configuration.setPermits(PERMITS);
        settings.token().ifPresent(configuration::setToken);
        settings.certificate().ifPresent(file -> {
            configuration.setSslEnabled(true);
            configuration.setCertFile(file.toString());
        });
        return configuration;
    }

    /** Begins to connect, and does not wait for it. */
    public static AxonServerConnectionManager open(AxonServerConfiguration configuration) {
        var connections = AxonServerConnectionManager.builder()
                .axonServerConfiguration(configuration)
                .build();
        connections.start();
        connections.getConnection();
        return connections;
    }

    /** Connects, for somebody who cannot begin without. Throws {@link StartRefused} after twenty seconds. */
    public static AxonServerConnectionManager opened(AxonServerConfiguration configuration) {
        var connections = open(configuration);
        long begin = System.nanoTime();
        while (!connections.getConnection().isConnected()) {
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                connections.shutdown();
                throw new StartRefused(
                        "Axon Server at " + configuration.getServers() + " cannot be reached, or does not"
                                + " let Annals in: see ANNALS_AXONSERVER, ANNALS_AXONSERVER_TOKEN and"
                                + " ANNALS_AXONSERVER_CERTIFICATE.");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return connections;
    }
}
