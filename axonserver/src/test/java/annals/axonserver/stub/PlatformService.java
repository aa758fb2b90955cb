package annals.axonserver.stub;

import io.axoniq.axonserver.grpc.control.ClientIdentification;
import io.axoniq.axonserver.grpc.control.NodeInfo;
import io.axoniq.axonserver.grpc.control.PlatformInboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformInfo;
import io.axoniq.axonserver.grpc.control.PlatformOutboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformServiceGrpc;
import io.grpc.stub.StreamObserver;
import java.util.function.IntSupplier;

/**
 * Tells clients where to connect to, which is always here. A heartbeat is answered as an instruction that is not
 * understood, as Axon Server does unless told to watch over heartbeats; clients take it for a sign of life.
 */
final class PlatformService extends PlatformServiceGrpc.PlatformServiceImplBase {

    static final String NAME = "stub";

    private final IntSupplier port;

    PlatformService(IntSupplier port) {
        this.port = port;
    }

    @Override
    public void getPlatformServer(ClientIdentification request, StreamObserver<PlatformInfo> client) {
        var here =
                NodeInfo.newBuilder().setNodeName(NAME).setHostName("localhost").setGrpcPort(port.getAsInt());
        Streams.answer(
                client,
                PlatformInfo.newBuilder()
                        .setSameConnection(true)
                        .setPrimary(here)
                        .build());
    }

    @Override
    public StreamObserver<PlatformInboundInstruction> openStream(StreamObserver<PlatformOutboundInstruction> client) {
        Streams.ignoreCancellation(client);
        return Streams.received(instruction -> acknowledge(instruction, client), client::onCompleted, () -> {});
    }

    private static void acknowledge(
            PlatformInboundInstruction instruction, StreamObserver<PlatformOutboundInstruction> client) {
        if (instruction.getInstructionId().isEmpty()) {
            return;
        }
        String id = instruction.getInstructionId();
        var ack = switch (instruction.getRequestCase()) {
            case REGISTER, EVENT_PROCESSOR_INFO, ACK, RESULT -> Streams.done(id);
            default -> ServerError.unsupported(id);
        };
        client.onNext(PlatformOutboundInstruction.newBuilder().setAck(ack).build());
    }
}
