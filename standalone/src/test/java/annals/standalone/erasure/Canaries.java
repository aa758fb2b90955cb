package annals.standalone.erasure;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Words that stand nowhere else: {@code canary0017f3z} is the third word about subject 17. They are looked for byte by
 * byte, as one-byte characters and as two-byte characters of either order.
 */
final class Canaries {

    private static final byte[] WORD = {'c', 'a', 'n', 'a', 'r', 'y'};
    private static final int DIGITS = 4;
    private static final int AROUND = 120;
    private static final int OVERLAP = 64;
    private static final long STRETCH = 1L << 30;

    private final Map<Integer, Set<String>> found = new TreeMap<>();

    static String word(int subject, int number) {
        return "canary%04df%dz".formatted(subject, number);
    }

    /** Looks through all files in a folder, and below it. */
    static Canaries in(Path root) throws IOException {
        var canaries = new Canaries();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile()) {
                    canaries.lookInto(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                requireGone(failure);
                return FileVisitResult.CONTINUE;
            }
        });
        return canaries;
    }

    /** The database takes files away while we look. */
    private static void requireGone(IOException failure) throws IOException {
        if (!(failure instanceof NoSuchFileException)) {
            throw failure;
        }
    }

    /** The subjects of which a word was found, each with the places and what stands around. */
    Map<Integer, Set<String>> found() {
        return found;
    }

    private void lookInto(Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            for (long from = 0; from < channel.size(); from += STRETCH) {
                long size = Math.min(STRETCH + OVERLAP, channel.size() - from);
                look(channel.map(FileChannel.MapMode.READ_ONLY, from, size), file);
            }
        } catch (NoSuchFileException e) {
            requireGone(e);
        }
    }

    private void look(MappedByteBuffer bytes, Path file) {
        for (int at = 0; at <= bytes.limit() - WORD.length; at++) {
            if (bytes.get(at) == 'c') {
                lookAt(bytes, at, 1, file);
                lookAt(bytes, at, 2, file);
            }
        }
    }

    /** @param width bytes of a character */
    private void lookAt(MappedByteBuffer bytes, int at, int width, Path file) {
        if (at + (WORD.length + DIGITS - 1) * width >= bytes.limit()) {
            return;
        }
        for (int i = 0; i < WORD.length; i++) {
            if (bytes.get(at + i * width) != WORD[i]) {
                return;
            }
        }
        int subject = 0;
        for (int i = 0; i < DIGITS; i++) {
            int digit = bytes.get(at + (WORD.length + i) * width) - '0';
            if (digit < 0 || digit > 9) {
                return;
            }
            subject = subject * 10 + digit;
        }
        found.computeIfAbsent(subject, none -> new TreeSet<>()).add(file.getFileName() + ": " + around(bytes, at));
    }

    private static String around(MappedByteBuffer bytes, int at) {
        var text = new StringBuilder();
        for (int i = Math.max(0, at - AROUND); i < Math.min(bytes.limit(), at + AROUND); i++) {
            text.append(bytes.get(i) >= ' ' && bytes.get(i) < 127 ? (char) bytes.get(i) : '.');
        }
        return text.toString();
    }
}
