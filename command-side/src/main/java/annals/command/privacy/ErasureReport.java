package annals.command.privacy;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a step of an erasure erased.
 *
 * @param counts how much, by the name of the store; nothing personal
 */
public record ErasureReport(Map<String, Long> counts) {

    /** Nothing was there to be erased. */
    public static final ErasureReport NOTHING = new ErasureReport(Map.of());

    /** Copies the counts. */
    public ErasureReport {
        counts = Map.copyOf(counts);
    }

    /** So much was erased in one store. */
    public static ErasureReport of(String store, long count) {
        return new ErasureReport(Map.of(store, count));
    }

    /** Both together. */
    public ErasureReport plus(ErasureReport other) {
        var sum = new TreeMap<>(counts);
        other.counts.forEach((store, count) -> sum.merge(store, count, Long::sum));
        return new ErasureReport(sum);
    }
}
