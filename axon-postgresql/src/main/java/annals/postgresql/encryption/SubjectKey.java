package annals.postgresql.encryption;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;

/**
 * The key under which everything personal about one subject is stored.
 *
 * <p>A sealed value is, in Base64: one byte 1 for this form, the 16 bytes of the key's id, a nonce of 12 bytes, the
 * ciphertext, and a tag of 16 bytes. The first 17 bytes are bound to the rest.
 */
final class SubjectKey {

    private static final byte FORM = 1;
    private static final int HEAD = 17;

    private final UUID id;
    private final AesGcm cipher;
    private boolean forgotten;

    SubjectKey(UUID id, byte[] key) {
        this.id = id;
        this.cipher = new AesGcm(key);
    }

    /** A key that nothing can be sealed under or opened with any more. */
    static SubjectKey destroyed(UUID id) {
        var key = new SubjectKey(id, new byte[0]);
        key.forget();
        return key;
    }

    UUID id() {
        return id;
    }

    /** @throws SubjectErasedException if the key was forgotten */
    synchronized String seal(byte[] plain) {
        requireKnown();
        byte[] head = head(id);
        var sealed = ByteBuffer.allocate(HEAD + plain.length + AesGcm.OVERHEAD).put(head);
        cipher.seal(head, plain, sealed);
        return Base64.getEncoder().encodeToString(sealed.array());
    }

    /** @throws SubjectErasedException if the key was forgotten */
    synchronized byte[] open(byte[] sealed) {
        requireKnown();
        return cipher.open(head(id), ByteBuffer.wrap(sealed, HEAD, sealed.length - HEAD));
    }

    /** Overwrites the key in memory; it is of no use afterwards. */
    synchronized void forget() {
        forgotten = true;
        cipher.forget();
    }

    private void requireKnown() {
        if (forgotten) {
            throw new SubjectErasedException();
        }
    }

    /** The id of the key that a value was sealed under. */
    static UUID idIn(byte[] sealed) {
        try {
            var head = ByteBuffer.wrap(sealed);
            if (head.get() == FORM) {
                return new UUID(head.getLong(), head.getLong());
            }
        } catch (BufferUnderflowException e) {
            throw new TamperedException(e);
        }
        throw new TamperedException(new IllegalArgumentException("unknown form " + sealed[0]));
    }

    private static byte[] head(UUID id) {
        return ByteBuffer.allocate(HEAD)
                .put(FORM)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
