package annals.query.search;

import annals.query.shared.LikePattern;
import annals.query.shared.PhoneNumbers;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** What somebody typed to find something. */
record Typed(String term) {

    /** Ids that were made at about the same time begin alike, so fewer characters would say nothing. */
    private static final int FEWEST_OF_ID = 8;

    /** Shorter, it is in almost everything; then only beginnings count. */
    private static final int FEWEST_INSIDE = 3;

    private static final int DIGITS_OF_ID = 32;
    private static final Pattern PART_OF_ID = Pattern.compile("[0-9a-f]{8}-?[0-9a-f-]*");

    static Typed of(String text) {
        return new Typed(LikePattern.term(text));
    }

    /** All ids that begin with it. */
    record Ids(UUID first, UUID last) {

        boolean isOne() {
            return first.equals(last);
        }
    }

    Optional<Ids> ids() {
        String digits = term.replace("-", "");
        boolean some = PART_OF_ID.matcher(term).matches()
                && digits.length() >= FEWEST_OF_ID
                && digits.length() <= DIGITS_OF_ID;
        return some ? Optional.of(new Ids(filled(digits, "0"), filled(digits, "f"))) : Optional.empty();
    }

    private static UUID filled(String digits, String with) {
        String all = digits + with.repeat(DIGITS_OF_ID - digits.length());
        return new UUID(Long.parseUnsignedLong(all, 0, 16, 16), Long.parseUnsignedLong(all, 16, 32, 16));
    }

    Optional<String> phone() {
        return PhoneNumbers.found(term);
    }

    boolean isLongEnoughForInside() {
        return term.length() >= FEWEST_INSIDE;
    }
}
