package annals.axonserver.stub;

import io.axoniq.axonserver.grpc.ErrorMessage;
import io.axoniq.axonserver.grpc.InstructionAck;
import io.axoniq.axonserver.grpc.command.CommandResponse;
import io.grpc.Metadata;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.util.UUID;

/** What Axon Server says no with: its own code, the gRPC status that goes with it, and a sentence. */
enum ServerError {
    TOKEN_MISSING("AXONIQ-1000", Code.PERMISSION_DENIED),
    TOKEN_INVALID("AXONIQ-1001", Code.PERMISSION_DENIED),
    UNSUPPORTED_INSTRUCTION("AXONIQ-1002", Code.UNKNOWN),
    TOO_MANY_REQUESTS("AXONIQ-1900", Code.RESOURCE_EXHAUSTED),
    INVALID_SEQUENCE("AXONIQ-2000", Code.OUT_OF_RANGE),
    NO_HANDLER("AXONIQ-4000", Code.NOT_FOUND),
    HANDLER_LOST("AXONIQ-4001", Code.CANCELLED),
    COMMAND_TIMEOUT("AXONIQ-4002", Code.CANCELLED),
    COMMAND_DUPLICATED("AXONIQ-4005", Code.INVALID_ARGUMENT),
    NOT_WRITTEN("AXONIQ-9100", Code.CANCELLED);

    private static final Metadata.Key<String> CODE =
            Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER);

    private final String code;
    private final Code status;

    ServerError(String code, Code status) {
        this.code = code;
        this.status = status;
    }

    StatusRuntimeException because(String sentence) {
        var trailers = new Metadata();
        trailers.put(CODE, code);
        return status.toStatus().withDescription(sentence).asRuntimeException(trailers);
    }

    /** That an instruction with this id is not understood. */
    static InstructionAck unsupported(String instructionId) {
        var error = ErrorMessage.newBuilder()
                .setErrorCode(UNSUPPORTED_INSTRUCTION.code)
                .setLocation(PlatformService.NAME)
                .addDetails("Unsupported instruction");
        return InstructionAck.newBuilder()
                .setInstructionId(instructionId)
                .setError(error)
                .build();
    }

    CommandResponse answer(String commandId, String sentence) {
        return CommandResponse.newBuilder()
                .setMessageIdentifier(UUID.randomUUID().toString())
                .setRequestIdentifier(commandId)
                .setErrorCode(code)
                .setErrorMessage(
                        ErrorMessage.newBuilder().setLocation("AxonServer").setMessage(sentence))
                .build();
    }
}
