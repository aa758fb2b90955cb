package annals.api.shared;

import org.jspecify.annotations.Nullable;

/** Checks what people type. */
public final class Text {

    /** Longest line, such as a name or a subject, in characters. */
    public static final int LINE = 300;

    /** Longest text of several lines, such as the body of a mail, in characters. */
    public static final int BODY = 100_000;

    private Text() {}

    /**
     * Answers the line without blanks around it.
     *
     * @throws InvalidValue if it is empty, longer than {@link #LINE} or holds control characters
     */
    public static String line(@Nullable String text, String what) {
        String line = text == null ? "" : text.strip();
        if (line.isEmpty()) {
            throw new InvalidValue("TEXT_EMPTY", what + " is needed.");
        }
        if (line.length() > LINE) {
            throw new InvalidValue("TEXT_TOO_LONG", what + " has at most " + LINE + " characters.");
        }
        if (line.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidValue("TEXT_CONTROL_CHARACTER", what + " is one line without control characters.");
        }
        return line;
    }

    /**
     * Answers the text, or null if there is none.
     *
     * @throws InvalidValue if it is longer than {@link #BODY} or holds the character NUL, which no database stores
     */
    public static @Nullable String body(@Nullable String text, String what) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > BODY) {
            throw new InvalidValue("TEXT_TOO_LONG", what + " has at most " + BODY + " characters.");
        }
        if (text.indexOf('\0') >= 0) {
            throw new InvalidValue("TEXT_CONTROL_CHARACTER", what + " cannot hold the character NUL.");
        }
        return text;
    }
}
