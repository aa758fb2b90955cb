package annals.api.shared;

/** One reason for which a command or a query is refused; each feature lists its own as an enum. */
public interface RefusalCode {

    /** Names the reason in UPPER_SNAKE_CASE; part of the public contract. */
    String name();

    /** What sort of refusal it is. */
    RefusalKind kind();

    /** Tells people why, with {@code {name}} where a parameter belongs. */
    String sentence();
}
