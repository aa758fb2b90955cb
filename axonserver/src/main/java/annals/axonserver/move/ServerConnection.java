package annals.axonserver.move;

import annals.axonserver.connection.AxonServerSettings;
import annals.axonserver.connection.Connections;
import annals.axonserver.log.AxonServerEvents;
import annals.node.start.StartRefused;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;

/** A connection to Axon Server that is there. */
record ServerConnection(AxonServerConnectionManager connections) implements AutoCloseable {

    /** Throws {@link StartRefused} if there is none after twenty seconds. */
    static ServerConnection to(AxonServerSettings settings) {
        var name = "move-" + ProcessHandle.current().pid();
        return new ServerConnection(Connections.opened(Connections.configuration(settings, "annals-move", name)));
    }

    AxonServerEvents events() {
        return new AxonServerEvents(connections::getConnection);
    }

    @Override
    public void close() {
        connections.shutdown();
    }
}
