package annals.axonserver.stub;

import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.impl.ContextConnection;
import java.util.ArrayList;
import java.util.List;
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
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
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

    /** The last token, or -1. */
    long head() {
        return position(events.createHeadToken());
    }

    static long position(@Nullable TrackingToken token) {
        return token == null ? -1 : token.position().orElseThrow();
    }

    /** The next tokens after this one, as many as asked for or as come. */
    List<Long> tokens(long after, int count) {
        var seen = new ArrayList<Long>();
        TrackingToken token = after < 0 ? null : new GlobalSequenceTrackingToken(after);
        try (BlockingStream<TrackedEventMessage<?>> stream = events.openStream(token)) {
            while (seen.size() < count && stream.hasNextAvailable(20, TimeUnit.SECONDS)) {
                seen.add(stream.nextAvailable().trackingToken().position().orElseThrow());
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return seen;
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
