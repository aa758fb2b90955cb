package annals.axonserver.log;

import annals.postgresql.eventlog.AppendOutcomeUnknownException;
import annals.postgresql.eventlog.EventLogUnavailableException;
import io.axoniq.axonserver.connector.AxonServerException;
import io.grpc.Metadata;
import io.grpc.Status;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.axonserver.connector.ErrorCode;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/** Waits for what Axon Server answers, and says in the log's words why there is no answer. */
final class AxonServerCall {

    /** A server that lives answers within milliseconds; the connection's keep-alive finds a dead one sooner. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Metadata.Key<String> CODE =
            Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER);

    private AxonServerCall() {}

    /** What a question is answered; nothing was written, so it may be repeated. */
    static <T> T asked(CompletableFuture<T> answer) {
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw unreadable(reason(e));
        } catch (TimeoutException e) {
            throw new EventLogUnavailableException("Axon Server did not answer", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** What an append is answered. */
    static <T> T written(CompletableFuture<T> answer) {
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw refused(reason(e));
        } catch (TimeoutException e) {
            throw new AppendOutcomeUnknownException("Axon Server did not say whether it has the events", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AppendOutcomeUnknownException("Nobody waits for Axon Server any more", e);
        }
    }

    private static Throwable reason(ExecutionException e) {
        return Objects.requireNonNullElse(e.getCause(), e);
    }

    static RuntimeException unreadable(Throwable error) {
        return new EventLogUnavailableException("Axon Server cannot be asked now", error);
    }

    private static RuntimeException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return unreadable(e);
    }

    /** An answer of the server itself says that nothing was written; anything else leaves it open. */
    private static RuntimeException refused(Throwable error) {
        var code = codeOf(error);
        if (ErrorCode.INVALID_EVENT_SEQUENCE.errorCode().equals(code)) {
            return new ConcurrencyException("Another was first: " + error.getMessage(), error);
        }
        if (isTooLarge(code, error)) {
            return new EventStoreException("Axon Server takes no events as large as these", error);
        }
        return new AppendOutcomeUnknownException("Axon Server has not said that it has the events", error);
    }

    private static boolean isTooLarge(@Nullable String code, Throwable error) {
        return ErrorCode.EVENT_PAYLOAD_TOO_LARGE.errorCode().equals(code)
                || Status.fromThrowable(error).getCode() == Status.Code.RESOURCE_EXHAUSTED;
    }

    private static @Nullable String codeOf(Throwable error) {
        if (error instanceof AxonServerException told) {
            return told.getErrorCategory().errorCode();
        }
        var trailers = Status.trailersFromThrowable(error);
        return trailers == null ? null : trailers.get(CODE);
    }
}
