package annals.benchmarks.side;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;

/** Latencies in nanoseconds from a microsecond to a quarter of an hour, exact to one part in a thousand. */
public final class Histograms {

    private static final long SHORTEST_NANOS = 1_000;
    private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(15);
    private static final int DIGITS = 3;

    private Histograms() {}

    /** One that holds nothing yet. */
    public static Histogram empty() {
        return new Histogram(SHORTEST_NANOS, LONGEST_NANOS, DIGITS);
    }

    /** Adds a latency; what is longer than a quarter of an hour counts as that. */
    public static void record(Histogram histogram, long nanos) {
        histogram.recordValue(Math.min(nanos, LONGEST_NANOS));
    }

    /** Compressed, in base 64. */
    public static String encoded(Histogram histogram) {
        var buffer = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
        int length = histogram.encodeIntoCompressedByteBuffer(buffer);
        return Base64.getEncoder().encodeToString(Arrays.copyOf(buffer.array(), length));
    }

    /** What {@link #encoded} has made; throws {@link IllegalArgumentException} for anything else. */
    public static Histogram decoded(String text) {
        try {
            return Histogram.decodeFromCompressedByteBuffer(
                    ByteBuffer.wrap(Base64.getDecoder().decode(text)), LONGEST_NANOS);
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("no histogram", e);
        }
    }
}
