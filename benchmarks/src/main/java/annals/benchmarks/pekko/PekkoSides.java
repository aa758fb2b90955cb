package annals.benchmarks.pekko;

import static java.util.Map.entry;

import annals.benchmarks.side.Side;
import java.util.Map;
import java.util.function.Supplier;

/** Pekko's contenders by their names. */
public final class PekkoSides {

    private PekkoSides() {}

    /** All of them. */
    public static Map<String, Supplier<Side>> all() {
        return Map.ofEntries(
                entry("pekko/w1-append", PekkoAppend::new),
                entry("pekko-kept/w1-append", PekkoKeptAppend::new),
                entry("pekko/w2", PekkoHistory::new),
                entry("pekko/w3", PekkoMoves::new),
                entry("pekko/w6", () -> new PekkoRebuild(100_000)),
                entry("pekko/w6-million", () -> new PekkoRebuild(1_000_000)));
    }
}
