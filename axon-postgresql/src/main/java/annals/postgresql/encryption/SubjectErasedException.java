package annals.postgresql.encryption;

/** Something would be recorded about a subject whose key was destroyed; nothing was written. */
public final class SubjectErasedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says so. */
    public SubjectErasedException() {
        super("What is known about this subject was erased; nothing more can be recorded about it");
    }
}
