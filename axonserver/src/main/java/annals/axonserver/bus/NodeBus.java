package annals.axonserver.bus;

import annals.postgresql.eventlog.EventLogUnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.distributed.AnnotationRoutingStrategy;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.context.SmartLifecycle;

/**
 * One command bus over all nodes. Axon Server sends the commands of one aggregate to one node for as long as the nodes stay
 * the same, so that aggregates are in memory where their commands come. At the end it takes no more commands, and waits for
 * those it has.
 */
public final class NodeBus implements SmartLifecycle {

    /** Longer than any append waits, so that only what was lost is given up. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final AxonServerConnectionManager connections;
    private final AxonServerConfiguration configuration;
    private final List<AxonServerCommandBus> buses = new ArrayList<>();
    private volatile boolean running;

    /** Buses that use these connections. */
    public NodeBus(AxonServerConnectionManager connections, AxonServerConfiguration configuration) {
        this.connections = connections;
        this.configuration = configuration;
    }

    /**
     * A bus that sends commands to whichever node Axon Server chooses. Failures come back as if the command had been handled
     * in this process.
     *
     * @param local handles those that are sent here, if handlers are subscribed
     */
    public CommandBus over(CommandBus local) {
        var bus = AxonServerCommandBus.builder()
                .axonServerConnectionManager(connections)
                .configuration(configuration)
                .localSegment(new TranslatingBus(local, Failure::toWire))
                .serializer(Jackson3Serializer.builder().build())
                .routingStrategy(AnnotationRoutingStrategy.defaultStrategy())
                .build();
        bus.start();
        bus.registerDispatchInterceptor(commands -> (place, command) -> requireServer(command));
        buses.add(bus);
        return new PatientBus(new TranslatingBus(bus, Failures::fromWire), PATIENCE);
    }

    /** Without a connection nothing is sent, so that nobody has to wonder what became of it. */
    private <C> C requireServer(C command) {
        if (!connections.getConnection().isConnected()) {
            throw new EventLogUnavailableException("Axon Server cannot be reached now", null);
        }
        return command;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        buses.forEach(bus -> bus.disconnect().join());
        buses.forEach(bus -> bus.shutdownDispatching().join());
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the web server has stopped, before everything that commands need. */
    @Override
    public int getPhase() {
        return 1;
    }
}
