package annals.benchmarks.timeline;

import annals.benchmarks.side.Side;
import java.util.Map;
import java.util.function.Supplier;

/** What needs no contender, by name. */
public final class TimelineSides {

    private TimelineSides() {}

    /** All of them. */
    public static Map<String, Supplier<Side>> all() {
        return Map.of("floor/w6", CopyTimeline::new);
    }
}
