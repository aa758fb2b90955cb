package annals.axonserver.faults;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What clients asked for, and what they were promised, each under a name of its own. */
final class Ledger {

    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final Set<String> promised = ConcurrentHashMap.newKeySet();

    /** A client is about to ask for it; without an answer it may be in the log or not. */
    void asks(String name) {
        asked.add(name);
    }

    /** A node has answered that it is done. */
    void promise(String name) {
        promised.add(name);
    }

    int promises() {
        return promised.size();
    }

    /** A line for each promise that is not held, each entry that is there twice and each that nobody asked for. */
    List<String> lies(List<String> held) {
        List<String> lies = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String name : held) {
            if (!seen.add(name)) {
                lies.add(name + " is there twice");
            }
            if (!asked.contains(name)) {
                lies.add("nobody asked for " + name);
            }
        }
        promised.stream().filter(name -> !seen.contains(name)).forEach(name -> lies.add(name + " is lost"));
        return lies;
    }
}
