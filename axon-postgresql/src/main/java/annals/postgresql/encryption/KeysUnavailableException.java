package annals.postgresql.encryption;

import org.axonframework.common.AxonTransientException;
import org.jspecify.annotations.Nullable;

/** The keys cannot be reached. Nothing was written, so trying again is safe. */
public final class KeysUnavailableException extends AxonTransientException {

    private static final long serialVersionUID = 1L;

    /** Says so. */
    public KeysUnavailableException(@Nullable Throwable cause) {
        super("The keys cannot be reached", cause);
    }
}
