package annals.postgresql.eventlog;

import org.axonframework.common.AxonNonTransientException;
import org.jspecify.annotations.Nullable;

/**
 * The connection was lost when the events might already have been on disk. They may or may not be in the log: do not try
 * again without an idempotency key.
 */
public final class AppendOutcomeUnknownException extends AxonNonTransientException {

    /** Says what was lost when. */
    public AppendOutcomeUnknownException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
