package annals.postgresql.encryption;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM (NIST SP 800-38D) with a random nonce of 96 bits in front and a tag of 128 bits behind. */
final class AesGcm {

    static final int KEY_BYTES = 32;
    static final int OVERHEAD = 28;

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();
    /** The first that has it, looked for once. */
    private static final Provider PROVIDER = provider();

    private AesGcm() {}

    static byte[] newKey() {
        var key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return key;
    }

    /** Writes nonce, ciphertext and tag into the buffer. */
    static void seal(byte[] key, byte[] bound, byte[] plain, ByteBuffer into) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, bound);
            into.put(nonce);
            cipher.doFinal(ByteBuffer.wrap(plain), into);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM belongs to every Java", e);
        }
    }

    /** @throws TamperedException if it was not sealed under this key, or was changed since */
    static byte[] open(byte[] key, byte[] bound, ByteBuffer sealed) {
        var nonce = new byte[NONCE_BYTES];
        try {
            sealed.get(nonce);
            var rest = new byte[sealed.remaining()];
            sealed.get(rest);
            return cipher(Cipher.DECRYPT_MODE, key, nonce, bound).doFinal(rest);
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

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] bound) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER, PROVIDER);
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(bound);
        return cipher;
    }
}
