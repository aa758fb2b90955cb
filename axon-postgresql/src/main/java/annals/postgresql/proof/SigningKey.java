package annals.postgresql.proof;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;

/** The Ed25519 key that checkpoints are signed with: a file with the private key (PKCS#8) and the public one in PEM. */
public final class SigningKey {

    private final PrivateKey key;
    private final byte[] publicKey;
    private final String id;

    private SigningKey(PrivateKey key, byte[] publicKey) {
        this.key = key;
        this.publicKey = publicKey;
        this.id = PublicKeys.id(publicKey);
    }

    /**
     * Reads the key, or makes one that its owner alone may read.
     *
     * @throws IOException if the file cannot be read or written, or holds no such key
     */
    public static SigningKey in(Path file) throws IOException {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return parse(Files.readString(file));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(file + " holds no Ed25519 key as it was made", e);
        }
    }

    private static void make(Path file) throws IOException, GeneralSecurityException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var pair = KeyPairGenerator.getInstance(PublicKeys.ALGORITHM).generateKeyPair();
        Path draft = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID());
        Files.createFile(draft, ownerOnly());
        Files.writeString(
                draft,
                PublicKeys.pem("PRIVATE KEY", pair.getPrivate().getEncoded())
                        + PublicKeys.pem(pair.getPublic().getEncoded()));
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            // another process was first: its key counts
        } finally {
            Files.delete(draft);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static SigningKey parse(String pem) throws GeneralSecurityException {
        var key = KeyFactory.getInstance(PublicKeys.ALGORITHM)
                .generatePrivate(new PKCS8EncodedKeySpec(block("PRIVATE KEY", pem)));
        var parsed = new SigningKey(key, block("PUBLIC KEY", pem));
        byte[] anything = {1};
        if (!PublicKeys.hasSigned(parsed.publicKey, anything, parsed.sign(anything))) {
            throw new GeneralSecurityException("the two keys are not of one pair");
        }
        return parsed;
    }

    private static byte[] block(String kind, String pem) {
        var block = Pattern.compile("-----BEGIN " + kind + "-----(.*?)-----END " + kind + "-----", Pattern.DOTALL)
                .matcher(pem);
        if (!block.find()) {
            throw new IllegalArgumentException("there is no " + kind);
        }
        return Base64.getMimeDecoder().decode(block.group(1));
    }

    /** The fingerprint of the public key. */
    public String id() {
        return id;
    }

    byte[] publicKey() {
        return publicKey.clone();
    }

    /** The public key for whoever checks, in PEM. */
    public String publicKeyPem() {
        return PublicKeys.pem(publicKey);
    }

    /** Ed25519 of these bytes, in Base64. */
    String sign(byte[] text) {
        try {
            var signature = Signature.getInstance(PublicKeys.ALGORITHM);
            signature.initSign(key);
            signature.update(text);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key in use cannot sign", e);
        }
    }

    Checkpoint checkpoint(long size, Hash root, Instant now) {
        Instant time = now.truncatedTo(ChronoUnit.MILLIS);
        return new Checkpoint(size, root, time, id, sign(Checkpoint.text(size, root, time, id)));
    }
}
