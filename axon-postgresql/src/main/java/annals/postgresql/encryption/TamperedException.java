package annals.postgresql.encryption;

/** Encrypted bytes that were changed, or belong to another key. */
public final class TamperedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TamperedException(Throwable cause) {
        super("Encrypted bytes were changed, or belong to another key", cause);
    }
}
