package annals.query.customer.timeline;

import java.util.Locale;

/** Makes names of the vocabulary readable. */
final class Words {

    private static final int LONGEST = 160;

    private Words() {}

    /** {@code NEEDS_ANALYSIS} becomes {@code needs analysis}. */
    static String of(Object name) {
        return String.valueOf(name).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The title in quotes, cut to a length that fits a line. */
    static String quoted(String title) {
        String line = title.length() > LONGEST ? title.substring(0, LONGEST - 1) + "…" : title;
        return '“' + line + '”';
    }
}
