package annals.benchmarks.axon;

import static annals.benchmarks.axon.AxonSetting.DEFAULTS;
import static annals.benchmarks.axon.AxonSetting.TUNED;
import static java.util.Map.entry;

import annals.benchmarks.side.Side;
import java.util.Map;
import java.util.function.Supplier;

/** Stock Axon's contenders by their names. */
public final class AxonSides {

    private AxonSides() {}

    /** All of them. */
    public static Map<String, Supplier<Side>> all() {
        return Map.ofEntries(
                entry("axon/w1-append", () -> new AxonAppend(DEFAULTS)),
                entry("axon-tuned/w1-append", () -> new AxonAppend(TUNED)),
                entry("axon/w1-http", AxonHttp::new),
                entry("axon/w2", () -> new AxonHistory(DEFAULTS)),
                entry("axon-tuned/w2", () -> new AxonHistory(TUNED)),
                entry("axon/w3", () -> new AxonMoves(DEFAULTS)),
                entry("axon-tuned/w3", () -> new AxonMoves(TUNED)),
                entry("axon/w6", () -> new AxonRebuild(DEFAULTS, 10_000)),
                entry("axon-tuned/w6", () -> new AxonRebuild(TUNED, 100_000)),
                entry("axon-tuned/w6-million", () -> new AxonRebuild(TUNED, 1_000_000)));
    }
}
