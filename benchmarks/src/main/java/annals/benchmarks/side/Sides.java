package annals.benchmarks.side;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All contenders by their names, {@code contender/workload}. */
public final class Sides {

    private static final Map<String, Supplier<Side>> SIDES = new TreeMap<>(Map.ofEntries(entry(Idle.NAME, Idle::new)));

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
