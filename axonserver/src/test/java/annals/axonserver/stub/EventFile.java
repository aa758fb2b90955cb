package annals.axonserver.stub;

import io.axoniq.axonserver.grpc.event.Event;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * One append-only file of transactions, each behind its length and checksum. What was not synced is not in the file, so
 * that it is as lost when the process is killed as it would be when the power is cut.
 */
final class EventFile implements AutoCloseable {

    private static final int HEADER = Integer.BYTES + Long.BYTES;

    private final FileChannel channel;
    private final ByteArrayOutputStream unsynced = new ByteArrayOutputStream();

    private EventFile(FileChannel channel) {
        this.channel = channel;
    }

    /** Opens the file, tells its transactions in their order, and cuts off a last one that was not written whole. */
    static EventFile open(Path path, Consumer<List<Event>> reader) throws IOException {
        var channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            throw new IOException(path + " is in use");
        }
        long end = 0;
        for (byte[] record = next(channel); record != null; record = next(channel)) {
            reader.accept(decode(record));
            end = channel.position();
        }
        channel.truncate(end).position(end);
        return new EventFile(channel);
    }

    void append(List<Event> transaction) throws IOException {
        if (transaction.isEmpty()) {
            return;
        }
        byte[] record = encode(transaction);
        unsynced.write(ByteBuffer.allocate(HEADER)
                .putInt(record.length)
                .putLong(checksum(record))
                .array());
        unsynced.write(record);
    }

    /** Returns when everything appended is on disk. */
    void sync() throws IOException {
        if (unsynced.size() == 0) {
            return;
        }
        var bytes = ByteBuffer.wrap(unsynced.toByteArray());
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(false);
        unsynced.reset();
    }

    @Override
    public void close() throws IOException {
        sync();
        channel.close();
    }

    private static byte @Nullable [] next(FileChannel channel) throws IOException {
        var header = ByteBuffer.allocate(HEADER);
        if (!fill(channel, header)) {
            return null;
        }
        int length = header.flip().getInt();
        if (length < 0 || length > channel.size() - channel.position()) {
            return null;
        }
        var record = ByteBuffer.allocate(length);
        return fill(channel, record) && checksum(record.array()) == header.getLong() ? record.array() : null;
    }

    private static boolean fill(FileChannel channel, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                return false;
            }
        }
        return true;
    }

    private static byte[] encode(List<Event> transaction) throws IOException {
        var record = new ByteArrayOutputStream();
        for (Event event : transaction) {
            event.writeDelimitedTo(record);
        }
        return record.toByteArray();
    }

    private static List<Event> decode(byte[] record) throws IOException {
        var transaction = new ArrayList<Event>();
        var input = new ByteArrayInputStream(record);
        for (Event event = Event.parseDelimitedFrom(input); event != null; event = Event.parseDelimitedFrom(input)) {
            transaction.add(event);
        }
        return transaction;
    }

    private static long checksum(byte[] record) {
        var checksum = new CRC32();
        checksum.update(record);
        return checksum.getValue();
    }
}
