package annals.postgresql.proof;

/**
 * The log is not what was signed.
 *
 * @param firstBad the first position that nothing vouches for any more
 * @param reason a sentence for people
 */
public record Finding(long firstBad, String reason) {}
