package annals.api.shared;

/** Ends a command or a query with a refusal. It is an answer, not a fault, so it carries no stack trace. */
public final class Refused extends RuntimeException {

    private final transient Refusal refusal;

    /** Refuses for the given reason. */
    public Refused(Refusal refusal) {
        super(refusal.code() + ": " + refusal.sentence(), null, false, false);
        this.refusal = refusal;
    }

    /**
     * Refuses for the given reason.
     *
     * @param params names and values in turn
     */
    public static Refused because(RefusalCode code, Object... params) {
        return new Refused(Refusal.of(code, params));
    }

    /** Refuses for the given reason; for rules that answer a refusal or nothing. */
    public static void because(Refusal refusal) {
        throw new Refused(refusal);
    }

    /** The reason. */
    public Refusal refusal() {
        return refusal;
    }
}
