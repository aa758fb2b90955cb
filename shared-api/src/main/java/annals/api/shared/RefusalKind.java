package annals.api.shared;

/** Sorts refusals by what the caller can do about them. */
public enum RefusalKind {
    /** There is no such thing. */
    NOT_FOUND(404),
    /** The thing is in a state that does not allow it. */
    CONFLICT(409),
    /** The request can never succeed as it is. */
    INVALID(422),
    /** The caller has not the right. */
    FORBIDDEN(403),
    /** The caller has seen an older version. */
    STALE(412);

    private final int status;

    RefusalKind(int status) {
        this.status = status;
    }

    /** The HTTP status that says it. */
    public int status() {
        return status;
    }
}
