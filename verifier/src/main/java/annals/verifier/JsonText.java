package annals.verifier;

import java.util.List;
import java.util.Map;

/** Writes JSON as JSON.stringify does. */
final class JsonText {

    private final StringBuilder text = new StringBuilder();

    private JsonText() {}

    static String of(Object value) {
        var json = new JsonText();
        json.write(value);
        return json.text.toString();
    }

    private void write(Object value) {
        if (value instanceof Map<?, ?> map) {
            text.append('{');
            map.forEach((name, inner) -> {
                text.append(text.charAt(text.length() - 1) == '{' ? "" : ",");
                write(name);
                text.append(':');
                write(inner);
            });
            text.append('}');
        } else if (value instanceof List<?> list) {
            text.append('[');
            for (int i = 0; i < list.size(); i++) {
                text.append(i == 0 ? "" : ",");
                write(list.get(i));
            }
            text.append(']');
        } else if (value instanceof String string) {
            text.append('"');
            string.chars().forEach(c -> append((char) c));
            text.append('"');
        } else {
            text.append(value == Json.NULL ? "null" : value);
        }
    }

    private void append(char c) {
        int known = "\"\\\b\f\n\r\t".indexOf(c);
        if (known >= 0) {
            text.append('\\').append("\"\\bfnrt".charAt(known));
        } else if (c < ' ') {
            text.append(String.format("\\u%04x", (int) c));
        } else {
            text.append(c);
        }
    }
}
