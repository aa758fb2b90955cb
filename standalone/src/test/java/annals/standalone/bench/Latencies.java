package annals.standalone.bench;

import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Times of single operations, in nanoseconds. */
final class Latencies {

    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();

    void add(long time) {
        nanos.add(time);
    }

    int count() {
        return nanos.size();
    }

    double p99Millis() {
        return at(nanos.stream().mapToLong(Long::longValue).sorted().toArray(), 0.99);
    }

    @Override
    public String toString() {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "n %d, p50 %.1f ms, p99 %.1f ms, max %.1f ms",
                sorted.length,
                at(sorted, 0.5),
                at(sorted, 0.99),
                at(sorted, 1));
    }

    private static double at(long[] sorted, double part) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, sorted.length * part)] / 1e6;
    }
}
