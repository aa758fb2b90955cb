package annals.query.customer.timeline;

import java.util.Locale;
import java.util.regex.Pattern;

/** Makes names of the vocabulary readable. */
final class Words {

    private static final int LONGEST = 160;
    private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

    private Words() {}

    /** {@code NEEDS_ANALYSIS} becomes {@code needs analysis}. */
    static String of(Object name) {
        return String.valueOf(name).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The text in quotes, on one line and cut to a length that fits. */
    static String quoted(String text) {
        return '“' + cut(line(text)) + '”';
    }

    /** The text on one line, whatever breaks, tabs and other controls it came with. */
    static String line(String text) {
        return BREAKS.matcher(text).replaceAll(" ").strip();
    }

    /** Never between the two halves of one character. */
    private static String cut(String line) {
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return line.substring(0, end) + "…";
    }
}
