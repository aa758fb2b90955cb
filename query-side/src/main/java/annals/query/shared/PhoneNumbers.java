package annals.query.shared;

import java.util.Optional;
import java.util.regex.Pattern;

/** Phone numbers as people write them, against numbers as they are kept: in E.164. */
public final class PhoneNumbers {

    private static final Pattern WRITTEN = Pattern.compile("\\+?[\\d\\s()/.\\-\\u2010-\\u2014\\u00a0]+");
    private static final Pattern TRUNK_ZERO = Pattern.compile("\\(\\s*0\\s*\\)");
    /** A country's code has one to three digits. */
    private static final String SOME_COUNTRY = "[1-9]\\d{0,2}";

    private static final int FEWEST_DIGITS = 3;

    private PhoneNumbers() {}

    /**
     * A regular expression that finds the kept number by what was typed: {@code +49 (0)221 4710}, {@code 0049 221 4710},
     * {@code 0221/4710}, or only its first or any digits in a row.
     *
     * @return empty if it is no number, or too short to tell one from another
     */
    public static Optional<String> found(String typed) {
        String number = TRUNK_ZERO.matcher(typed.strip()).replaceAll("");
        if (!WRITTEN.matcher(number).matches()) {
            return Optional.empty();
        }
        String digits = number.replaceAll("\\D", "");
        if (number.startsWith("+")) {
            return found("", digits);
        }
        if (digits.startsWith("00")) {
            return found("", digits.substring(2));
        }
        return digits.startsWith("0") ? found(SOME_COUNTRY, digits.substring(1)) : found("\\d*", digits);
    }

    private static Optional<String> found(String before, String digits) {
        return digits.length() < FEWEST_DIGITS ? Optional.empty() : Optional.of("^\\+" + before + digits);
    }
}
