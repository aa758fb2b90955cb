package annals.standalone.postgres;

import annals.node.start.StartRefused;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The password of the embedded database, made once and readable by its owner alone. */
record PasswordFile(Path path) {

    private static final int BYTES = 24;

    /** Makes a new password, replacing one that no database was made with. */
    String create(Unprivileged user) throws IOException {
        String password = random();
        Files.deleteIfExists(path);
        Files.createFile(path, ownerOnly());
        Files.writeString(path, password + "\n");
        user.give(path);
        return password;
    }

    static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    String read() throws IOException {
        try {
            return Files.readString(path).strip();
        } catch (NoSuchFileException e) {
            throw new StartRefused(
                    "The password of the embedded database is missing: put " + path
                            + " back from where the data directory was copied.",
                    e);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
