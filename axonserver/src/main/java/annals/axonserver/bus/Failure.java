package annals.axonserver.bus;

import annals.api.shared.InvalidValue;
import annals.api.shared.Refusal;
import annals.api.shared.Refused;
import annals.command.shared.CommandsOverloaded;
import annals.postgresql.encryption.KeysUnavailableException;
import annals.postgresql.encryption.SubjectErasedException;
import annals.postgresql.eventlog.AppendOutcomeUnknownException;
import annals.postgresql.eventlog.EventLogUnavailableException;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Why a command failed, as one node tells another: exceptions lose their class on the way.
 *
 * @param kind what it means for the sender
 * @param message for people who read logs
 * @param refusal the reason of a refusal; null for any other failure
 * @param code the rule that an invalid value breaks; null for any other failure
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Failure(
        Kind kind,
        String message,
        @Nullable Refusal refusal,
        @Nullable String code) {

    private static final Logger LOG = LoggerFactory.getLogger(Failure.class);

    enum Kind {
        REFUSED(Refused.class),
        INVALID(InvalidValue.class),
        CONFLICT(ConcurrencyException.class),
        LOG_UNAVAILABLE(EventLogUnavailableException.class),
        OUTCOME_UNKNOWN(AppendOutcomeUnknownException.class),
        KEYS_UNAVAILABLE(KeysUnavailableException.class),
        ERASED(SubjectErasedException.class),
        OVERLOADED(RejectedExecutionException.class),
        FAULT(Throwable.class);

        private final Class<? extends Throwable> thrown;

        Kind(Class<? extends Throwable> thrown) {
            this.thrown = thrown;
        }
    }

    /** What the node that failed tells. Of a fault nobody foresaw, the stack stays in the log of this node. */
    static Throwable toWire(Throwable failure) {
        var told = of(failure);
        if (told.kind() == Kind.FAULT) {
            LOG.error("A command met a fault", failure);
        }
        return new CommandExecutionException(told.message(), null, told);
    }

    private static Failure of(Throwable failure) {
        for (Kind kind : Kind.values()) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (kind.thrown.isInstance(cause)) {
                    return new Failure(
                            kind,
                            String.valueOf(cause.getMessage()),
                            cause instanceof Refused refused ? refused.refusal() : null,
                            cause instanceof InvalidValue invalid ? invalid.code() : null);
                }
            }
        }
        throw new IllegalArgumentException(failure);
    }

    /** The same on the node that sent the command. */
    RuntimeException asException() {
        return switch (kind) {
            case REFUSED -> new Refused(Objects.requireNonNull(refusal));
            case INVALID -> new InvalidValue(Objects.requireNonNull(code), message);
            case CONFLICT -> new ConcurrencyException(message);
            case LOG_UNAVAILABLE -> new EventLogUnavailableException(message, null);
            case OUTCOME_UNKNOWN -> new AppendOutcomeUnknownException(message, null);
            case KEYS_UNAVAILABLE -> new KeysUnavailableException(null);
            case ERASED -> new SubjectErasedException();
            case OVERLOADED -> new CommandsOverloaded(null);
            case FAULT -> new CommandFault(message);
        };
    }
}
