package annals.query.shared;

import java.util.Locale;

/** Patterns for {@code like}, of what somebody typed: percent, underscore and backslash mean themselves. */
public final class LikePattern {

    private LikePattern() {}

    /** What is looked for, in lower case and without blanks around it, as search columns are. */
    public static String term(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /** Finds the term at the beginning. */
    public static String prefix(String term) {
        return escaped(term) + '%';
    }

    /** Finds the term at the beginning of a word that is not the first. */
    public static String word(String term) {
        return "% " + escaped(term) + '%';
    }

    /** Finds the term anywhere. */
    public static String inside(String term) {
        return '%' + escaped(term) + '%';
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
