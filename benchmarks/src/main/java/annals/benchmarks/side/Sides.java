package annals.benchmarks.side;

import static java.util.Map.entry;

import annals.benchmarks.annals.AppendTouchpoint;
import annals.benchmarks.annals.CopyPeople;
import annals.benchmarks.annals.CopyReadModels;
import annals.benchmarks.annals.ImportPeople;
import annals.benchmarks.annals.MoveDeal;
import annals.benchmarks.annals.ReadTicket;
import annals.benchmarks.annals.ReadTimeline;
import annals.benchmarks.annals.RebuildTimeline;
import annals.benchmarks.annals.RecordTouchpoint;
import annals.benchmarks.axon.AxonSides;
import annals.benchmarks.floor.TimelineFloor;
import annals.benchmarks.pekko.PekkoSides;
import annals.benchmarks.timeline.TimelineSides;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All contenders by their names, {@code contender/workload}. */
public final class Sides {

    private static final int PEOPLE = 100_000;
    private static final int MANY = 60_000;
    private static final int MILLION = 1_000_000;
    private static final Map<String, Supplier<Side>> SIDES = new TreeMap<>(Map.ofEntries(
            entry("idle/wait", Idle::new),
            entry("annals/w1-append", AppendTouchpoint::bare),
            entry("annals-full/w1-append", AppendTouchpoint::full),
            entry("annals/w1-http", RecordTouchpoint::alone),
            entry("annals/w8", RecordTouchpoint::alone),
            entry("annals-heard/w8", RecordTouchpoint::heard),
            entry("annals/w2", ReadTicket::bare),
            entry("annals-full/w2", ReadTicket::full),
            entry("annals/w3", MoveDeal::bare),
            entry("annals/w4-first", ReadTimeline::first),
            entry("annals/w4-all", ReadTimeline::all),
            entry("annals/w4-filtered", ReadTimeline::filtered),
            entry("floor/w4-first", TimelineFloor::first),
            entry("floor/w4-all", TimelineFloor::all),
            entry("floor/w4-filtered", TimelineFloor::filtered),
            entry("annals-full/w3", MoveDeal::full),
            entry("floor/w7", () -> CopyPeople.of(PEOPLE)),
            entry("annals/w7", () -> ImportPeople.of(PEOPLE)),
            entry("annals/w6", () -> RebuildTimeline.one(MANY)),
            entry("annals-all/w6", () -> RebuildTimeline.all(MANY)),
            entry("floor-all/w6", () -> CopyReadModels.of(MANY)),
            entry("floor-all/w6-million", () -> CopyReadModels.of(MILLION)),
            entry("annals/w6-million", () -> RebuildTimeline.one(MILLION)),
            entry("annals-all/w6-million", () -> RebuildTimeline.all(MILLION))));

    static {
        SIDES.putAll(AxonSides.all());
        SIDES.putAll(PekkoSides.all());
        SIDES.putAll(TimelineSides.all());
    }

    private Sides() {}

    /** Makes one; throws {@link IllegalArgumentException} if nobody has this name. */
    public static Side named(String name) {
        @Nullable Supplier<Side> side = SIDES.get(name);
        if (side == null) {
            throw new IllegalArgumentException("There is no side " + name + "; there are " + names() + ".");
        }
        return side.get();
    }

    /** In alphabetical order. */
    public static Set<String> names() {
        return SIDES.keySet();
    }
}
