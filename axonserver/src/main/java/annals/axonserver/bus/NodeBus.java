package annals.axonserver.bus;

import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.distributed.AnnotationRoutingStrategy;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/**
 * One command bus over all nodes. Axon Server sends the commands of one aggregate to one node for as long as the nodes stay
 * the same, so that aggregates are in memory where their commands come.
 */
public final class NodeBus {

    private NodeBus() {}

    /** A bus whose commands are handled by the given one on this node, if Axon Server sends them here. */
    public static AxonServerCommandBus over(
            CommandBus local, AxonServerConnectionManager connections, AxonServerConfiguration configuration) {
        var bus = AxonServerCommandBus.builder()
                .axonServerConnectionManager(connections)
                .configuration(configuration)
                .localSegment(new TranslatingBus(local, Failure::toWire))
                .serializer(Jackson3Serializer.builder().build())
                .routingStrategy(AnnotationRoutingStrategy.defaultStrategy())
                .build();
        bus.start();
        return bus;
    }

    /** The same for senders, who learn of failures as if the command had been handled in their process. */
    public static CommandBus forSenders(AxonServerCommandBus bus) {
        return new TranslatingBus(bus, Failures::fromWire);
    }
}
