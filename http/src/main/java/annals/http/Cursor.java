package annals.http;

import annals.api.shared.InvalidValue;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The place after which the next page of a list starts, opaque to callers: the sort key of the last entry. */
public final class Cursor {

    private static final String SEPARATOR = "\u001f";

    private Cursor() {}

    /** Writes a sort key. */
    public static String of(Object... key) {
        var parts = java.util.Arrays.stream(key).map(String::valueOf).toList();
        byte[] bytes = String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Reads a sort key of so many parts; empty if there is no cursor.
     *
     * @throws InvalidValue if the cursor was not made here
     */
    public static List<String> parse(@Nullable String cursor, int parts) {
        if (cursor == null || cursor.isEmpty()) {
            return List.of();
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var key = List.of(text.split(SEPARATOR, -1));
            if (key.size() == parts) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            // answered below, in our words
        }
        throw new InvalidValue("CURSOR_INVALID", "A cursor is what nextCursor of an earlier page said.");
    }
}
