package annals.postgresql.proof;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** Ed25519 public keys, their names and what they have signed. */
final class PublicKeys {

    static final String ALGORITHM = "Ed25519";

    private PublicKeys() {}

    /** The SHA-256 of the key in DER, in hexadecimal. */
    static String id(byte[] der) {
        return HexFormat.of().formatHex(Hash.sha256().digest(der));
    }

    static String pem(byte[] der) {
        return pem("PUBLIC KEY", der);
    }

    static String pem(String kind, byte[] der) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n";
    }

    /** Whether the owner of this key has signed that; false for whatever is no key or no signature. */
    static boolean hasSigned(byte[] der, byte[] text, String signature) {
        try {
            PublicKey key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(der));
            var check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(text);
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
