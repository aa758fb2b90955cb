package annals.postgresql.encryption;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The key that wraps all subject keys, in a file that its owner alone may read. Each line is a number and a key in Base64;
 * there are two lines only while a rotation is under way, and the higher number is the current one.
 */
public final class MasterKeys {

    private final Path file;
    private volatile NavigableMap<Integer, byte[]> keys;

    private MasterKeys(Path file, NavigableMap<Integer, byte[]> keys) {
        this.file = file;
        this.keys = keys;
    }

    /**
     * Reads the file.
     *
     * @throws IOException if it cannot be read, or is not such a file
     */
    public static MasterKeys read(Path file) throws IOException {
        var keys = new TreeMap<Integer, byte[]>();
        try {
            for (String line : Files.readAllLines(file)) {
                String[] parts = line.strip().split(" ", 2);
                keys.put(Integer.valueOf(parts[0]), Base64.getDecoder().decode(parts[1]));
            }
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new IOException(file + " does not hold master keys", e);
        }
        if (keys.isEmpty() || keys.values().stream().anyMatch(key -> key.length != AesGcm.KEY_BYTES)) {
            throw new IOException(file + " does not hold master keys");
        }
        return new MasterKeys(file, keys);
    }

    /** Makes the file with a first key, unless another process is first: then that one's key counts. */
    public static MasterKeys create(Path file) throws IOException {
        Path fresh = file.resolveSibling("master." + UUID.randomUUID());
        try {
            write(fresh, new TreeMap<>(Map.of(1, AesGcm.newKey())));
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException e) {
            // read below
        } finally {
            Files.deleteIfExists(fresh);
        }
        syncDirectory(file);
        return read(file);
    }

    int current() {
        return keys.lastKey();
    }

    byte[] wrap(byte[] key) {
        var wrapped = ByteBuffer.allocate(key.length + AesGcm.OVERHEAD);
        new AesGcm(keys.lastEntry().getValue()).seal(bound(current()), key, wrapped);
        return wrapped.array();
    }

    byte[] unwrap(int number, byte[] wrapped) {
        byte[] master = keys.get(number);
        if (master == null) {
            throw new TamperedException(new IllegalArgumentException(file + " has no key " + number));
        }
        return new AesGcm(master).open(bound(number), ByteBuffer.wrap(wrapped));
    }

    /** Adds a new current key and keeps the old ones for reading. */
    void add() {
        var more = new TreeMap<>(keys);
        more.put(current() + 1, AesGcm.newKey());
        replace(more);
    }

    /** Forgets all but the current key. A file without old ones stays as it is, as others may start at the same time. */
    void dropOld() {
        if (keys.size() > 1) {
            replace(new TreeMap<>(keys.tailMap(current())));
        }
    }

    private void replace(NavigableMap<Integer, byte[]> changed) {
        try {
            write(file, changed);
        } catch (IOException e) {
            throw new UncheckedIOException("The master key cannot be written", e);
        }
        keys = changed;
    }

    private static byte[] bound(int number) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
    }

    private static void write(Path file, NavigableMap<Integer, byte[]> keys) throws IOException {
        String text = keys.entrySet().stream()
                .map(key -> key.getKey() + " " + Base64.getEncoder().encodeToString(key.getValue()) + "\n")
                .collect(Collectors.joining());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, ownerOnly());
        try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        syncDirectory(file);
    }

    private static void syncDirectory(Path file) throws IOException {
        if (isPosix()) {
            try (var directory = FileChannel.open(file.toAbsolutePath().getParent())) {
                directory.force(true);
            }
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return isPosix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    @Override
    public String toString() {
        return "master keys " + Arrays.toString(keys.keySet().toArray()) + " in " + file;
    }
}
