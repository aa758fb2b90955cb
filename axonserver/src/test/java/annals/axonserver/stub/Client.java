package annals.axonserver.stub;

import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.impl.ContextConnection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConfiguration.FlowControlConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MessageHandler;
import org.jspecify.annotations.Nullable;

/** A node that uses Axon's own connector. */
final class Client implements AutoCloseable {

    /** So many commands are sent to a node before it has answered one. */
    static final int PERMITS = 16;

    private final AxonServerConnectionManager connections;
    private final AxonServerEventStore events;
    private final AxonServerCommandBus commands;

    Client(String server, String name) {
        this(server, name, null);
    }

    Client(String server, String name, @Nullable String token) {
        var configuration = AxonServerConfiguration.builder()
                .servers(server)
                .componentName("test")
                .clientId(name)
                .build();
        configuration.setReconnectInterval(200);
        configuration.setCommandFlowControl(new FlowControlConfiguration(PERMITS, null, null));
        configuration.setToken(token);
        var serializer = new TextSerializer();
        connections = AxonServerConnectionManager.builder()
                .axonServerConfiguration(configuration)
                .build();
        events = AxonServerEventStore.builder()
                .configuration(configuration)
                .platformConnectionManager(connections)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .snapshotFilter(snapshot -> true)
                .build();
        commands = AxonServerCommandBus.builder()
                .axonServerConnectionManager(connections)
                .configuration(configuration)
                .localSegment(SimpleCommandBus.builder().build())
                .serializer(serializer)
                .routingStrategy(command -> command.getPayload().toString())
                .build();
        connections.start();
        commands.start();
    }

    AxonServerEventStore events() {
        return events;
    }

    EventChannel eventChannel() {
        return connections.getConnection().eventChannel();
    }

    static DomainEventMessage<String> event(String aggregate, long sequence) {
        return new GenericDomainEventMessage<>("Note", aggregate, sequence, aggregate + "/" + sequence);
    }

    /** The server learns of it at some time after this call. */
    void handle(String command, MessageHandler<? super CommandMessage<?>> handler) {
        var unused = commands.subscribe(command, handler);
    }

    /** The result of a command whose routing key is its text. */
    CompletableFuture<String> send(String command, String text) {
        var result = new CompletableFuture<String>();
        var message = new GenericCommandMessage<>(new GenericCommandMessage<>(text), command);
        commands.<String, String>dispatch(message, (sent, answer) -> {
            if (answer.isExceptional()) {
                result.completeExceptionally(answer.exceptionResult());
            } else {
                result.complete(answer.getPayload());
            }
        });
        return result.orTimeout(30, TimeUnit.SECONDS);
    }

    /** Stops taking commands, and leaves after those in progress. */
    void leave() {
        commands.disconnect().join();
        close();
    }

    /** Cuts the connection without a word, as a crash does. */
    void cut() {
        ((ContextConnection) connections.getConnection()).getManagedChannel().shutdownNow();
    }

    @Override
    public void close() {
        connections.shutdown();
    }
}
