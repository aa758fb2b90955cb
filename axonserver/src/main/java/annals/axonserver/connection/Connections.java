package annals.axonserver.connection;

import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;

/** Connects to Axon Server, again and again if need be. */
public final class Connections {

    private static final int RECONNECT_MILLIS = 500;
    private static final int CONNECT_MILLIS = 5_000;

    /** So many commands are on their way to a node at most; the server keeps the rest back. */
    private static final int PERMITS = 1_000;

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
}
