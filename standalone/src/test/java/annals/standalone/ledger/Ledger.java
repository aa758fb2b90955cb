package annals.standalone.ledger;

import annals.postgresql.Tally;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What its clients were promised, each under a name of its own: the position at which it stands in the log. */
final class Ledger {

    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final Map<String, Long> promised = new ConcurrentHashMap<>();

    /** A client is about to ask for it; without an answer it may be in the log or not. */
    void asks(String name) {
        asked.add(name);
    }

    /** The product has answered that it is done. */
    void promise(String name, long position) {
        promised.put(name, position);
    }

    int promises() {
        return promised.size();
    }

    /**
     * Compares the promises with what is held.
     *
     * @param held the name of each entry, by position
     * @return a line for each broken promise, each entry that is there twice and each that nobody asked for
     */
    List<String> lies(Map<Long, String> held) {
        List<String> lies = new ArrayList<>();
        promised.forEach((name, position) -> {
            if (!name.equals(held.get(position))) {
                lies.add("%s was promised at %d, where %s is".formatted(name, position, held.get(position)));
            }
        });
        Set<String> seen = new HashSet<>();
        held.forEach((position, name) -> {
            if (!seen.add(name)) {
                lies.add("%s is there twice, again at %d".formatted(name, position));
            }
            if (!asked.contains(name)) {
                lies.add("nobody asked for %s at %d".formatted(name, position));
            }
        });
        return lies;
    }

    /** The same in numbers. */
    Tally tally(Map<Long, String> held) {
        Set<String> there = Set.copyOf(held.values());
        long lost =
                promised.keySet().stream().filter(name -> !there.contains(name)).count();
        long kept = promised.entrySet().stream()
                .filter(promise -> promise.getKey().equals(held.get(promise.getValue())))
                .count();
        long unacknowledged =
                there.stream().filter(name -> !promised.containsKey(name)).count();
        return new Tally(
                promised.size(), lost, held.size() - there.size(), promised.size() - lost - kept, 0, unacknowledged);
    }
}
