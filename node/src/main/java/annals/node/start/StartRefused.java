package annals.node.start;

/** The product does not start, for a reason that whoever started it can mend; the message is the sentence they read. */
public final class StartRefused extends RuntimeException {

    /** Refuses with one sentence that says what is wrong and what helps; it never holds a password. */
    public StartRefused(String sentence) {
        super(sentence);
    }

    /** As above, keeping the cause for a debugger; the cause is not shown. */
    public StartRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
