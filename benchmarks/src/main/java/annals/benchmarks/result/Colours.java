package annals.benchmarks.result;

import java.util.List;
import java.util.Set;

/** The same contender has the same colour in every picture. */
final class Colours {

    /** Those with the same colour are never in one picture. */
    private static final List<Set<String>> KNOWN = List.of(
            Set.of("floor"),
            Set.of("annals"),
            Set.of("annals-full"),
            Set.of("axon"),
            Set.of("axon-tuned"),
            Set.of("pekko"),
            Set.of("annals-heard", "annals-all", "annals-rebuilding"),
            Set.of("floor-all"));

    private Colours() {}

    /** A class of the page's style sheet; whoever is not known is drawn as the floor is. */
    static String of(String contender) {
        for (int i = 0; i < KNOWN.size(); i++) {
            if (KNOWN.get(i).contains(contender)) {
                return "c" + i;
            }
        }
        return "c0";
    }
}
