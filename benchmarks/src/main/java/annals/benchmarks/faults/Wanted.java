package annals.benchmarks.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the command line asks for.
 *
 * @param ids of the faults; empty for all
 */
record Wanted(List<String> ids, Size size, long seed) {

    /** Reads the arguments; throws {@link IllegalArgumentException} with a sentence if they mean nothing. */
    static Wanted of(List<String> arguments) {
        List<String> ids = new ArrayList<>();
        var size = Size.SMALL;
        long seed = System.nanoTime();
        for (var rest = arguments.iterator(); rest.hasNext(); ) {
            String next = rest.next();
            switch (next) {
                case "--size" -> size = Size.valueOf(rest.next().toUpperCase(Locale.ROOT));
                case "--seed" -> seed = Long.parseLong(rest.next());
                default -> ids.add(known(next));
            }
        }
        return new Wanted(List.copyOf(ids), size, seed);
    }

    private static String known(String id) {
        if (Campaign.FAULTS.stream().noneMatch(fault -> fault.id().equals(id))) {
            throw new IllegalArgumentException("There is no fault " + id + "; there are "
                    + Campaign.FAULTS.stream().map(Fault::id).toList() + ".");
        }
        return id;
    }

    boolean includes(Fault fault) {
        return ids.isEmpty() || ids.contains(fault.id());
    }

    String sizeName() {
        return size.name().toLowerCase(Locale.ROOT);
    }
}
