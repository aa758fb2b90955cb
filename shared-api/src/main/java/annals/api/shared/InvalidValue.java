package annals.api.shared;

/** A value that cannot exist, such as an e-mail address without a domain. The message says why, for people. */
public final class InvalidValue extends IllegalArgumentException {

    private final String code;

    /**
     * @param code names the rule that was broken, in UPPER_SNAKE_CASE
     * @param message a sentence for people, which does not repeat the value
     */
    public InvalidValue(String code, String message) {
        super(message);
        this.code = code;
    }

    /** Names the rule that was broken. */
    public String code() {
        return code;
    }
}
