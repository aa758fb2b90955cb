package annals.postgresql.proof;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The file to which checkpoints are published, one a line. It is only ever appended to. */
final class CheckpointFile implements AutoCloseable {

    /** More than the longest line. */
    private static final int TAIL = 1 << 20;

    private final Path path;
    private final FileChannel channel;

    private CheckpointFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Opens it, and cuts off a last line that was not written to its end: nobody was told of that one. */
    static CheckpointFile open(Path path) throws IOException {
        var channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        var file = new CheckpointFile(path, channel);
        String tail = file.tail();
        int torn = tail.length() - tail.lastIndexOf('\n') - 1;
        channel.truncate(channel.size() - torn);
        channel.position(channel.size());
        return file;
    }

    /** The last one. */
    Optional<CheckpointLine> last() throws IOException {
        String tail = tail().stripTrailing();
        return tail.isEmpty()
                ? Optional.empty()
                : Optional.of(CheckpointLine.parse(tail.substring(tail.lastIndexOf('\n') + 1)));
    }

    /** In Latin 1, in which each byte is a character. */
    private String tail() throws IOException {
        long start = Math.max(0, channel.size() - TAIL);
        var buffer = ByteBuffer.allocate((int) (channel.size() - start));
        while (buffer.hasRemaining() && channel.read(buffer, start + buffer.position()) >= 0) {
            // on to the end
        }
        return new String(buffer.array(), StandardCharsets.ISO_8859_1);
    }

    /** Returns once the line is on disk. */
    void append(CheckpointLine line) throws IOException {
        var bytes = ByteBuffer.wrap((line.written() + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(false);
    }

    /** Reads the file from its beginning, beside whoever writes it. */
    static BufferedReader reader(Path path) throws IOException {
        return Files.exists(path)
                ? Files.newBufferedReader(path, StandardCharsets.UTF_8)
                : new BufferedReader(BufferedReader.nullReader());
    }

    BufferedReader reader() throws IOException {
        return reader(path);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
