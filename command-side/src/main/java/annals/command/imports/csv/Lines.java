package annals.command.imports.csv;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a file as bytes, without their ends; of a line that is too long only the beginning is kept. */
final class Lines implements AutoCloseable {

    static final int LONGEST = 1 << 20;

    private static final int BUFFER = 1 << 16;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final Deque<Line> givenBack = new ArrayDeque<>();
    private long offset;
    private long number;

    record Line(long number, long offset, ByteBuffer bytes, boolean cut) {

        int length() {
            return bytes.remaining();
        }
    }

    /**
     * @param offset the byte to start at, which starts a line
     * @param number how many lines are before it
     */
    Lines(Path file, long offset, long number) throws IOException {
        in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        this.offset = offset;
        this.number = number;
        in.skipNBytes(offset);
        if (offset == 0) {
            skipByteOrderMark();
        }
    }

    private void skipByteOrderMark() throws IOException {
        in.mark(BYTE_ORDER_MARK.length);
        if (Arrays.equals(in.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
            offset = BYTE_ORDER_MARK.length;
        } else {
            in.reset();
        }
    }

    /** The next line; null after the last. */
    @Nullable
    Line next() throws IOException {
        return givenBack.isEmpty() ? read() : givenBack.removeFirst();
    }

    /** Lets the lines, which were the last ones, come again. */
    void giveBack(List<Line> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            givenBack.addFirst(lines.get(i));
        }
    }

    private @Nullable Line read() throws IOException {
        long start = offset;
        var bytes = new ByteArrayOutputStream(256);
        int read = in.read();
        if (read < 0) {
            return null;
        }
        for (; read >= 0; read = in.read()) {
            offset++;
            if (read == '\n') {
                break;
            }
            if (bytes.size() < LONGEST) {
                bytes.write(read);
            }
        }
        boolean cut = bytes.size() >= LONGEST;
        return new Line(++number, start, withoutReturn(bytes.toByteArray()), cut);
    }

    private static ByteBuffer withoutReturn(byte[] line) {
        boolean windows = line.length > 0 && line[line.length - 1] == '\r';
        return ByteBuffer.wrap(line, 0, windows ? line.length - 1 : line.length);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
