package annals.axonserver.move;

import annals.axonserver.connection.AxonServerSettings;
import annals.axonserver.connection.Connections;
import annals.axonserver.log.AxonServerEvents;
import annals.node.start.StartRefused;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;

/** A connection to Axon Server that is there. */
record ServerConnection(AxonServerConnectionManager connections) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(50);

    /** Throws {@link StartRefused} if there is none after twenty seconds. */
    static ServerConnection to(AxonServerSettings settings) {
        var name = "move-" + ProcessHandle.current().pid();
        var opened = Connections.open(Connections.configuration(settings, "annals-move", name));
        long begin = System.nanoTime();
        while (!opened.getConnection().isConnected()) {
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                opened.shutdown();
                throw new StartRefused("Axon Server at " + settings.servers() + " cannot be reached, or does not accept"
                        + " ANNALS_AXONSERVER_TOKEN.");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return new ServerConnection(opened);
    }

    AxonServerEvents events() {
        return new AxonServerEvents(connections::getConnection);
    }

    @Override
    public void close() {
        connections.shutdown();
    }
}
