package annals.postgresql.eventlog;

import org.axonframework.common.AxonNonTransientException;

/** Another command has kept its receipt under the same key first. Nothing was written; its receipt can be found. */
public final class ReceiptConflictException extends AxonNonTransientException {

    ReceiptConflictException(String message, Throwable cause) {
        super(message, cause);
    }
}
