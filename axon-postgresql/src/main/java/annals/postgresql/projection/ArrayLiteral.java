package annals.postgresql.projection;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's text form of an array. One form serves every column type, nulls included, and costs one string per column
 * and statement instead of one buffer per value.
 */
final class ArrayLiteral {

    private ArrayLiteral() {}

    static String of(ColumnType<?> type, List<? extends @Nullable Object> values) {
        var text = new StringBuilder(values.size() * 24).append('{');
        for (Object value : values) {
            append(text, type, value);
        }
        return closed(text);
    }

    private static void append(StringBuilder text, ColumnType<?> type, @Nullable Object value) {
        if (value == null) {
            text.append("NULL");
        } else if (value instanceof Collection<?> elements) {
            quote(text, texts(elements));
        } else if (type.quoted) {
            quote(text, (String) value);
        } else {
            text.append(value);
        }
        text.append(',');
    }

    /** An array of texts. */
    static String texts(Collection<?> elements) {
        var text = new StringBuilder("{");
        for (Object element : elements) {
            quote(text, (String) element);
            text.append(',');
        }
        return closed(text);
    }

    private static String closed(StringBuilder text) {
        if (text.length() == 1) {
            return "{}";
        }
        text.setCharAt(text.length() - 1, '}');
        return text.toString();
    }

    private static void quote(StringBuilder text, String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\');
            }
            text.append(c);
        }
        text.append('"');
    }
}
