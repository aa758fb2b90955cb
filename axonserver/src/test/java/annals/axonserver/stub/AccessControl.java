package annals.axonserver.stub;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.StatusRuntimeException;
import java.util.Objects;

/** Lets only those calls through that bring the token. */
final class AccessControl implements ServerInterceptor {

    private static final Metadata.Key<String> TOKEN =
            Metadata.Key.of("AxonIQ-Access-Token", Metadata.ASCII_STRING_MARSHALLER);

    private final String token;

    AccessControl(String token) {
        this.token = token;
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        String given = headers.get(TOKEN);
        if (token.equals(given)) {
            return next.startCall(call, headers);
        }
        String method = call.getMethodDescriptor().getFullMethodName();
        StatusRuntimeException error = given == null
                ? ServerError.TOKEN_MISSING.because("No token for " + method)
                : ServerError.TOKEN_INVALID.because("Invalid token for " + method);
        call.close(error.getStatus(), Objects.requireNonNull(error.getTrailers()));
        return new ServerCall.Listener<>() {};
    }
}
