package annals.query.shared;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An entry as a server-sent event whose id is the entry's position. Its bytes are made when the first reader is sent it, and
 * are the same for all who are shown the same entry.
 *
 * @param <T> an entry, which never changes
 */
public final class LiveEvent<T> {

    private static final byte[] END = "\n\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NOTHING = ":\n\n".getBytes(StandardCharsets.UTF_8);

    private final @Nullable T entry;
    private final long position;
    private volatile byte @Nullable [] bytes;

    private LiveEvent(@Nullable T entry, long position, byte @Nullable [] bytes) {
        this.entry = entry;
        this.position = position;
        this.bytes = bytes;
    }

    /** An entry that stands at a position. */
    public static <T> LiveEvent<T> of(T entry, long position) {
        return new LiveEvent<>(entry, position, null);
    }

    /** A sign of life, which browsers pass over. */
    static <T> LiveEvent<T> beat() {
        return new LiveEvent<>(null, -1, NOTHING);
    }

    /** What is told; nothing if this is but a sign of life. */
    @JsonProperty
    public @Nullable T entry() {
        return entry;
    }

    /** As it is sent; nobody changes the answer. */
    byte[] bytes(JsonMapper json) {
        byte[] known = bytes;
        if (known == null) {
            var made = new ByteArrayOutputStream();
            made.writeBytes(("id:" + position + "\ndata:").getBytes(StandardCharsets.UTF_8));
            made.writeBytes(json.writeValueAsBytes(entry));
            made.writeBytes(END);
            known = made.toByteArray();
            bytes = known;
        }
        return known;
    }
}
