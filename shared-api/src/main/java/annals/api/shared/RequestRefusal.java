package annals.api.shared;

/** Reasons for which any request can be refused, whatever it is about. */
public enum RequestRefusal implements RefusalCode {
    VERSION_STALE(RefusalKind.STALE, "It was changed in the meantime: the current version is {version}."),
    IDEMPOTENCY_KEY_REUSED(RefusalKind.INVALID, "This Idempotency-Key was used for another request."),
    IDEMPOTENCY_KEY_IN_FLIGHT(RefusalKind.CONFLICT, "The first request with this Idempotency-Key is still running."),
    OCCURRED_IN_FUTURE(RefusalKind.INVALID, "What is recorded has happened: occurredAt lies in the future."),
    CHANGED_MEANWHILE(RefusalKind.CONFLICT, "Others changed it at the same moment; look again and retry."),
    ACCESS_DENIED(RefusalKind.FORBIDDEN, "You have not the right to do this.");

    private final RefusalKind kind;
    private final String sentence;

    RequestRefusal(RefusalKind kind, String sentence) {
        this.kind = kind;
        this.sentence = sentence;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
