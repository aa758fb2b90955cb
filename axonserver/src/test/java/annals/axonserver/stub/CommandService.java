package annals.axonserver.stub;

import io.axoniq.axonserver.grpc.ProcessingInstruction;
import io.axoniq.axonserver.grpc.ProcessingKey;
import io.axoniq.axonserver.grpc.command.Command;
import io.axoniq.axonserver.grpc.command.CommandProviderInbound;
import io.axoniq.axonserver.grpc.command.CommandProviderOutbound;
import io.axoniq.axonserver.grpc.command.CommandResponse;
import io.axoniq.axonserver.grpc.command.CommandServiceGrpc;
import io.axoniq.axonserver.grpc.command.CommandSubscription;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Brings commands to the nodes that handle them, and the results back. */
final class CommandService extends CommandServiceGrpc.CommandServiceImplBase {

    private final Duration timeout;
    private final Routing routing = new Routing();
    private final Map<String, Pending> pending = new HashMap<>();

    /** @param timeout for how long a command may wait for its result */
    CommandService(Duration timeout) {
        this.timeout = timeout;
    }

    @Override
    public void dispatch(Command command, StreamObserver<CommandResponse> client) {
        Streams.ignoreCancellation(client);
        var result = new CompletableFuture<CommandResponse>();
        dispatch(command, result);
        var unused = result.thenAccept(response -> Streams.answer(client, response));
    }

    private synchronized void dispatch(Command command, CompletableFuture<CommandResponse> result) {
        String id = command.getMessageIdentifier();
        var node = routing.nodeFor(command.getName(), routingKey(command)).orElse(null);
        if (node == null) {
            result.complete(noHandler(command));
        } else if (pending.containsKey(id)) {
            result.complete(ServerError.COMMAND_DUPLICATED.answer(id, "command id " + id + " duplicated"));
        } else if (node.isFull()) {
            result.complete(ServerError.TOO_MANY_REQUESTS.answer(id, "Failed to add request to queue " + node.id()));
        } else {
            pending.put(id, new Pending(node, result));
            var unused = result.whenComplete((response, error) -> forget(id));
            result.completeOnTimeout(
                    ServerError.COMMAND_TIMEOUT.answer(id, "Cancelled by AxonServer due to timeout"),
                    timeout.toMillis(),
                    TimeUnit.MILLISECONDS);
            node.offer(command);
        }
    }

    private synchronized void forget(String id) {
        pending.remove(id);
    }

    @Override
    public StreamObserver<CommandProviderOutbound> openStream(StreamObserver<CommandProviderInbound> client) {
        Streams.ignoreCancellation(client);
        return new HandlerStream(client);
    }

    private static @Nullable CommandNode newNode(
            CommandProviderOutbound message, StreamObserver<CommandProviderInbound> client) {
        return switch (message.getRequestCase()) {
            case SUBSCRIBE -> new CommandNode(message.getSubscribe().getClientId(), client);
            case FLOW_CONTROL -> new CommandNode(message.getFlowControl().getClientId(), client);
            default -> null;
        };
    }

    private void receive(CommandProviderOutbound message, CommandNode node) {
        switch (message.getRequestCase()) {
            case SUBSCRIBE -> {
                CommandSubscription wanted = message.getSubscribe();
                routing.subscribe(wanted.getCommand(), wanted.getLoadFactor(), node);
            }
            case UNSUBSCRIBE -> routing.unsubscribe(message.getUnsubscribe().getCommand(), node);
            case FLOW_CONTROL -> node.permit(message.getFlowControl().getPermits());
            case COMMAND_RESPONSE -> answered(message.getCommandResponse());
            default -> {}
        }
    }

    private void answered(CommandResponse response) {
        var answered = pending.get(response.getRequestIdentifier());
        if (answered != null) {
            answered.result().complete(response);
        }
    }

    /** What was not sent yet goes to other nodes; of what was sent nobody knows whether it was carried out. */
    private synchronized void leave(@Nullable CommandNode node) {
        if (node == null) {
            return;
        }
        routing.remove(node);
        node.withdraw().forEach(this::reroute);
        String lost = "Connection lost while executing command on: " + node.clientId();
        Map.copyOf(pending).forEach((id, command) -> {
            if (command.node().equals(node)) {
                command.result().complete(ServerError.HANDLER_LOST.answer(id, lost));
            }
        });
    }

    private void reroute(Command command) {
        String id = command.getMessageIdentifier();
        var waiting = pending.get(id);
        if (waiting == null) {
            return;
        }
        routing.nodeFor(command.getName(), routingKey(command))
                .ifPresentOrElse(
                        other -> {
                            pending.put(id, new Pending(other, waiting.result()));
                            other.offer(command);
                        },
                        () -> waiting.result().complete(noHandler(command)));
    }

    private static CommandResponse noHandler(Command command) {
        return ServerError.NO_HANDLER.answer(
                command.getMessageIdentifier(), "No Handler for command: " + command.getName());
    }

    private static String routingKey(Command command) {
        List<ProcessingInstruction> instructions = command.getProcessingInstructionsList();
        return instructions.stream()
                .filter(instruction -> instruction.getKey() == ProcessingKey.ROUTING_KEY)
                .findFirst()
                .map(instruction -> instruction.getValue().getTextValue())
                .orElse(command.getMessageIdentifier());
    }

    private static void acknowledge(CommandProviderOutbound message, StreamObserver<CommandProviderInbound> client) {
        String id = message.getInstructionId();
        if (!id.isEmpty()) {
            boolean understood = message.getRequestCase() != CommandProviderOutbound.RequestCase.REQUEST_NOT_SET;
            var ack = understood ? Streams.done(id) : ServerError.unsupported(id);
            client.onNext(CommandProviderInbound.newBuilder().setAck(ack).build());
        }
    }

    private record Pending(CommandNode node, CompletableFuture<CommandResponse> result) {}

    /** What one node sends: it is known by name from its first subscription or permits on. */
    private final class HandlerStream implements StreamObserver<CommandProviderOutbound> {

        private final StreamObserver<CommandProviderInbound> client;
        private @Nullable CommandNode node;

        HandlerStream(StreamObserver<CommandProviderInbound> client) {
            this.client = client;
        }

        @Override
        public void onNext(CommandProviderOutbound message) {
            synchronized (CommandService.this) {
                acknowledge(message, client);
                node = node == null ? newNode(message, client) : node;
                if (node != null) {
                    receive(message, node);
                }
            }
        }

        @Override
        public void onError(Throwable error) {
            leave(node);
        }

        @Override
        public void onCompleted() {
            leave(node);
            client.onCompleted();
        }
    }
}
