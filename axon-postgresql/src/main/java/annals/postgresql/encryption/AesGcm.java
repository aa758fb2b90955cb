package annals.postgresql.encryption;

import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * AES-256-GCM (NIST SP 800-38D) under one key, with a random nonce of 96 bits in front and a tag of 128 bits behind. Not for
 * several threads at once.
 */
final class AesGcm {

    static final int KEY_BYTES = 32;
    static final int OVERHEAD = 28;

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();
    /** The first that has it, looked for once. */
    private static final Provider PROVIDER = provider();

    private final byte[] key;
    /**
     * Has the round keys, which take about as long to make as a short text to open, and a subject's parts are mostly opened
     * one after the other. The next garbage collection takes it, so there are never many.
     */
    private @Nullable WeakReference<Cipher> ready;

    /** @param key not copied, so that whoever has it can overwrite it */
    AesGcm(byte[] key) {
        this.key = key;
    }

    static byte[] newKey() {
        var key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return key;
    }

    /** Writes nonce, ciphertext and tag into the buffer. */
    void seal(byte[] bound, byte[] plain, ByteBuffer into) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, nonce, bound);
            into.put(nonce);
            cipher.doFinal(ByteBuffer.wrap(plain), into);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM belongs to every Java", e);
        }
    }

    /** @throws TamperedException if it was not sealed under this key, or was changed since */
    byte[] open(byte[] bound, ByteBuffer sealed) {
        var nonce = new byte[NONCE_BYTES];
        try {
            sealed.get(nonce);
            var rest = new byte[sealed.remaining()];
            sealed.get(rest);
            return cipher(Cipher.DECRYPT_MODE, nonce, bound).doFinal(rest);
        } catch (GeneralSecurityException | java.nio.BufferUnderflowException e) {
            throw new TamperedException(e);
        }
    }

    private static Provider provider() {
        try {
            return Cipher.getInstance(CIPHER).getProvider();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM belongs to every Java", e);
        }
    }

    /** Overwrites the key; what was made of it is left to the garbage collection. */
    void forget() {
        Arrays.fill(key, (byte) 0);
        ready = null;
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] bound) throws GeneralSecurityException {
        @Nullable Cipher cipher = ready == null ? null : ready.get();
        if (cipher == null) {
            cipher = Cipher.getInstance(CIPHER, PROVIDER);
            ready = new WeakReference<>(cipher);
        }
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(bound);
        return cipher;
    }
}
