package annals.benchmarks.timeline;

import annals.benchmarks.side.Side;
import java.util.Map;
import java.util.function.Supplier;

/** What needs no contender, by name. */
public final class TimelineSides {

    private static final int MANY = 100_000;
    private static final int MILLION = 1_000_000;

    private TimelineSides() {}

    /** All of them. */
    public static Map<String, Supplier<Side>> all() {
        return Map.of("floor/w6", () -> new CopyTimeline(MANY), "floor/w6-million", () -> new CopyTimeline(MILLION));
    }
}
