package annals.verifier;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The public keys at hand, and which of them are trusted. */
final class Keys {

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]*)-----END PUBLIC KEY-----");

    private final Map<String, byte[]> known = new HashMap<>();
    private final Set<String> trusted;

    /** @param trusted fingerprints; if there are none, every key that comes with the file is believed */
    Keys(Set<String> trusted) {
        this.trusted = trusted;
    }

    /** Whether somebody said which keys are right. */
    boolean arePinned() {
        return !trusted.isEmpty();
    }

    /** Adds a key in DER, which is of use if it is trusted. */
    void add(byte[] der) {
        String id = Tree.hex(Tree.sha256(der));
        if (trusted.isEmpty() || trusted.contains(id)) {
            known.put(id, der);
        }
    }

    boolean haveSigned(String keyId, byte[] text, String signature) {
        byte[] der = known.get(keyId);
        if (der == null) {
            return false;
        }
        try {
            var check = Signature.getInstance("Ed25519");
            check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der)));
            check.update(text);
            return check.verify(Fields.base64("signature", signature));
        } catch (GeneralSecurityException | Tampered e) {
            return false;
        }
    }

    /** The keys in DER that stand in a text in PEM. */
    static List<byte[]> pem(String text) {
        List<byte[]> keys = new ArrayList<>();
        for (var block = PEM.matcher(text); block.find(); ) {
            decoded(block.group(1)).ifPresent(keys::add);
        }
        return keys;
    }

    /** What is no Base64 is no key, and so has signed nothing. */
    private static Optional<byte[]> decoded(String base64) {
        try {
            return Optional.of(Base64.getMimeDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
