package annals.postgresql.proof;

import org.jspecify.annotations.Nullable;

/** The log, its tree or its checkpoints cannot be read, or not as a whole. */
public final class ProofException extends RuntimeException {

    ProofException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
