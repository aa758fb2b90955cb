package annals.axonserver.stub;

import io.axoniq.axonserver.grpc.ProcessingInstruction;
import io.axoniq.axonserver.grpc.ProcessingKey;
import io.axoniq.axonserver.grpc.command.Command;
import io.axoniq.axonserver.grpc.command.CommandProviderInbound;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;

/** A node that handles commands, with those that wait for its permits; guarded by its service. */
final class CommandNode {

    /** So many commands may wait for one node. */
    static final int CAPACITY = 10_000;

    private static final Comparator<Waiting> ORDER =
            Comparator.comparingLong(Waiting::priority).reversed().thenComparingLong(Waiting::number);

    private final String clientId;
    private final String id;
    private final StreamObserver<CommandProviderInbound> stream;
    private final PriorityQueue<Waiting> waiting = new PriorityQueue<>(ORDER);
    private long permits;
    private long offered;

    CommandNode(String clientId, StreamObserver<CommandProviderInbound> stream) {
        this.clientId = clientId;
        // The place on the ring is new with each connection, as it is on Axon Server.
        this.id = clientId + "." + UUID.randomUUID();
        this.stream = stream;
    }

    String clientId() {
        return clientId;
    }

    String id() {
        return id;
    }

    boolean isFull() {
        return waiting.size() >= CAPACITY;
    }

    void offer(Command command) {
        waiting.add(new Waiting(command, priority(command), offered++));
        send();
    }

    void permit(long more) {
        permits += more;
        send();
    }

    /** Takes back what was not sent yet. */
    List<Command> withdraw() {
        List<Command> unsent = new ArrayList<>();
        for (Waiting next = waiting.poll(); next != null; next = waiting.poll()) {
            unsent.add(next.command());
        }
        return unsent;
    }

    private void send() {
        while (permits > 0 && !waiting.isEmpty()) {
            permits--;
            stream.onNext(CommandProviderInbound.newBuilder()
                    .setCommand(waiting.remove().command())
                    .build());
        }
    }

    private static long priority(Command command) {
        return command.getProcessingInstructionsList().stream()
                .filter(instruction -> instruction.getKey() == ProcessingKey.PRIORITY)
                .map(ProcessingInstruction::getValue)
                .findFirst()
                .map(value -> value.getNumberValue())
                .orElse(0L);
    }

    private record Waiting(Command command, long priority, long number) {}
}
