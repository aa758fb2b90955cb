package annals.axonserver.stub;

import io.axoniq.axonserver.grpc.InstructionAck;
import io.axoniq.axonserver.grpc.control.ClientIdentification;
import io.axoniq.axonserver.grpc.control.NodeInfo;
import io.axoniq.axonserver.grpc.control.PlatformInboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformInfo;
import io.axoniq.axonserver.grpc.control.PlatformOutboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformServiceGrpc;
import io.grpc.stub.StreamObserver;
import java.util.function.IntSupplier;

/** Tells clients where to connect to, which is always here, and answers their heartbeats. */
final class PlatformService extends PlatformServiceGrpc.PlatformServiceImplBase {

    private static final String NAME = "stub";

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
        var ack = InstructionAck.newBuilder().setInstructionId(instruction.getInstructionId());
        switch (instruction.getRequestCase()) {
            case REGISTER, HEARTBEAT, EVENT_PROCESSOR_INFO, ACK, RESULT -> ack.setSuccess(true);
            default -> ack.setError(ServerError.UNSUPPORTED_INSTRUCTION.message("Unsupported instruction"));
        }
        client.onNext(PlatformOutboundInstruction.newBuilder().setAck(ack).build());
    }
}
