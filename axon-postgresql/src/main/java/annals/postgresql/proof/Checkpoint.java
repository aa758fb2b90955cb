package annals.postgresql.proof;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * A signed statement that the log began with these events at that time.
 *
 * @param size how many events
 * @param root of the tree over them
 * @param time in whole milliseconds, when it was signed
 * @param keyId the fingerprint of the key it was signed with
 * @param signature Ed25519 of {@link #text}, in Base64
 */
public record Checkpoint(long size, Hash root, Instant time, String keyId, String signature) {

    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    /** What is signed. */
    static byte[] text(long size, Hash root, Instant time, String keyId) {
        return ("annals checkpoint v1\n" + size + "\n" + root.hex() + "\n" + written(time) + "\n" + keyId + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    byte[] text() {
        return text(size, root, time, keyId);
    }

    /** A time as it is signed and written. */
    static String written(Instant time) {
        return MILLIS.format(time);
    }

    /** The time as it is signed. */
    public String writtenTime() {
        return written(time);
    }

    /** As it is published; what else belongs into the line may follow. */
    JsonLine json() {
        return new JsonLine()
                .number("size", size)
                .text("root", root.hex())
                .text("time", written(time))
                .text("keyId", keyId)
                .text("signature", signature);
    }
}
