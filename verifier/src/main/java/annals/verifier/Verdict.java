package annals.verifier;

import java.util.OptionalLong;

/**
 * What became of a check.
 *
 * @param good whether everything is what was signed
 * @param firstBad the first position that cannot be relied on; empty if all is good, or if what is wrong has no position
 * @param events how many events were found good before
 * @param reason a sentence for people
 */
public record Verdict(boolean good, OptionalLong firstBad, long events, String reason) {

    static Verdict good(long events, String reason) {
        return new Verdict(true, OptionalLong.empty(), events, reason);
    }

    static Verdict bad(long position, long events, String reason) {
        return new Verdict(false, OptionalLong.of(position), events, reason);
    }

    static Verdict bad(long events, String reason) {
        return new Verdict(false, OptionalLong.empty(), events, reason);
    }
}
