package annals.postgresql.eventlog;

import org.axonframework.common.AxonTransientException;
import org.jspecify.annotations.Nullable;

/** The log cannot be reached or is overloaded. Nothing was written, so trying again is safe. */
public final class EventLogUnavailableException extends AxonTransientException {

    /** Says what cannot be reached. */
    public EventLogUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
