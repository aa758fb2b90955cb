package annals.standalone.postgres;

import annals.node.start.StartRefused;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs, unpacked once beside the data they work on. */
public final class Binaries {

    /** The release that comes with Annals. */
    static final String VERSION = "18.6.0";

    static final String MAJOR = "18";
    private static final Logger LOG = LoggerFactory.getLogger(Binaries.class);
    private static final int OWNER_MAY_EXECUTE = 0100;

    private Binaries() {}

    /**
     * Answers the directory that holds {@code bin}, {@code lib} and {@code share}, unpacking it first if it is not there.
     * An unpacking that was interrupted leaves nothing that is later taken for whole.
     */
    public static Path unpackedIn(Path directory) {
        Path home = directory.resolve("postgresql-" + VERSION);
        if (Files.isDirectory(home)) {
            return home;
        }
        try {
            unpack(Platform.archive(), home);
            return home;
        } catch (IOException e) {
            throw new StartRefused(
                    "PostgreSQL could not be unpacked into " + home + " (" + e.getMessage()
                            + "); it needs 60 MB there.",
                    e);
        }
    }

    private static void unpack(URL archive, Path home) throws IOException {
        LOG.info("Unpacking PostgreSQL {}, once for this data directory ...", VERSION);
        Path unfinished = home.resolveSibling(home.getFileName() + ".unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        Files.createDirectories(unfinished);
        try (var packed = UnpackingProgress.of(archive);
                var tree = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (var entry = tree.getNextEntry(); entry != null; entry = tree.getNextEntry()) {
                unpack(tree, entry, unfinished);
            }
        }
        Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        LOG.info("Unpacking PostgreSQL {} ... done", VERSION);
    }

    private static void unpack(TarArchiveInputStream tree, TarArchiveEntry entry, Path root) throws IOException {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("unexpected path " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tree, target);
        if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0 && !target.toFile().setExecutable(true, false)) {
            throw new IOException("cannot make " + target + " executable");
        }
    }
}
