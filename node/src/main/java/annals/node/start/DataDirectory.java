package annals.node.start;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The directory that holds the embedded database and the keys, held for this process alone until it ends. The operating
 * system lets go of it however the process ends, so a crash never leaves it locked.
 *
 * @param path absolute and existing
 * @param lock kept so that it is not collected as garbage
 */
public record DataDirectory(Path path, FileLock lock) {

    private static final String LOCK = "annals.lock";

    /** Creates the directory if need be and takes it; throws {@link StartRefused} if it cannot be used or is in use. */
    public static DataDirectory take(Path path) {
        try {
            Files.createDirectories(path);
            return new DataDirectory(path, lock(path));
        } catch (FileAlreadyExistsException e) {
            throw new StartRefused("The data directory " + e.getFile() + " is not a directory; " + CHOOSE, e);
        } catch (IOException e) {
            throw new StartRefused(
                    "The data directory " + path + " cannot be written (" + reason(e) + "); mend that, or " + CHOOSE,
                    e);
        }
    }

    private static final String CHOOSE = "set ANNALS_DATA_DIR to another directory.";

    // The channel stays open for the life of the process: closing it would let go of the lock.
    @SuppressWarnings("resource")
    private static FileLock lock(Path path) throws IOException {
        var channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            throw new StartRefused(
                    "Another Annals is already running on the data directory " + path + "; stop that one or " + CHOOSE);
        }
        return lock;
    }

    private static String reason(IOException e) {
        return e instanceof AccessDeniedException ? "permission denied" : String.valueOf(e.getMessage());
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
