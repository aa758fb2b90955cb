package annals.verifier;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a file, one at a time. One that does not end with a line feed was cut off, and is given as it is. */
final class Lines {

    private final InputStream in;
    private byte @Nullable [] next;

    Lines(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** The next line, which stays the next; null at the end. */
    byte @Nullable [] peek() throws IOException {
        if (next == null) {
            next = read();
        }
        return next;
    }

    /** The next line without its end; null at the end. */
    byte @Nullable [] next() throws IOException {
        byte[] line = peek();
        next = null;
        return line;
    }

    private byte @Nullable [] read() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n') {
                return line.toByteArray();
            }
            line.write(b);
        }
        if (line.size() > 0) {
            line.write('\n'); // a line feed cannot stand in a whole line, so nobody takes this for one
        }
        return line.size() == 0 ? null : line.toByteArray();
    }
}
