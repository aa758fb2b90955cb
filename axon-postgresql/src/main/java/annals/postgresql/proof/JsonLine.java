package annals.postgresql.proof;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object in one line, byte for byte as {@code JSON.stringify} writes it. There is one way to write a line, so a
 * verifier sees any byte that was changed.
 */
final class JsonLine {

    private static final String HEX = "0123456789abcdef";

    private final StringBuilder text = new StringBuilder(1024).append('{');

    JsonLine number(String name, long value) {
        name(name);
        text.append(value);
        return this;
    }

    JsonLine text(String name, @Nullable String value) {
        name(name);
        quote(value);
        return this;
    }

    JsonLine texts(String name, List<String> values) {
        name(name);
        text.append('[');
        for (int i = 0; i < values.size(); i++) {
            text.append(i == 0 ? "" : ",");
            quote(values.get(i));
        }
        text.append(']');
        return this;
    }

    /** JSON that was written elsewhere. */
    JsonLine raw(String name, String json) {
        name(name);
        text.append(json);
        return this;
    }

    /** The object, without an end of line. */
    String end() {
        return text + "}";
    }

    private void name(String name) {
        if (text.length() > 1) {
            text.append(',');
        }
        quote(name);
        text.append(':');
    }

    private void quote(@Nullable String value) {
        if (value == null) {
            text.append("null");
            return;
        }
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            append(value.charAt(i));
        }
        text.append('"');
    }

    private void append(char c) {
        switch (c) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\b' -> text.append("\\b");
            case '\f' -> text.append("\\f");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> {
                if (c < ' ') {
                    text.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
                } else {
                    text.append(c);
                }
            }
        }
    }
}
