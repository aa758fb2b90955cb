package annals.node.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** What whoever holds it may do something with; never written anywhere but to its holder. */
record Secret(String text) {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Makes one of 256 random bits; may wait for the system's randomness. */
    static Secret random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(encode(bytes));
    }

    /** What is kept of it. */
    byte[] hash() {
        return sha256(text);
    }

    /** A second secret for the same holder, from which this one cannot be found. */
    Secret derived(String purpose) {
        return new Secret(encode(sha256(purpose + ':' + text)));
    }

    /** Compares without telling by the time it takes how much was right. */
    boolean is(String offered) {
        return MessageDigest.isEqual(hash(), sha256(offered));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
