package annals.postgresql.encryption;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What was in a sealed value.
 *
 * @param plain JSON in UTF-8; null if it was erased
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Opened(byte @Nullable [] plain) {

    private static final Opened ERASED = new Opened(null);

    static Opened of(SubjectKeys keys, String sealed) {
        byte[] bytes = bytes(sealed);
        var key = keys.find(SubjectKey.idIn(bytes));
        try {
            return new Opened(key.open(bytes));
        } catch (SubjectErasedException e) {
            return ERASED;
        }
    }

    private static byte[] bytes(String sealed) {
        try {
            return Base64.getDecoder().decode(sealed);
        } catch (IllegalArgumentException e) {
            throw new TamperedException(e);
        }
    }
}
