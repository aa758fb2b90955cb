package annals.postgresql.encryption;

import java.util.UUID;

/** A key was neither found nor destroyed: the keys and the log are not of the same installation or moment. */
public final class KeyMissingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeyMissingException(UUID keyId) {
        super("The key %s is missing from the schema keys; restore the keys that belong to this log".formatted(keyId));
    }
}
