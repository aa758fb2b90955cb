package annals.benchmarks.result;

import java.util.List;

/** The same contender has the same colour in every picture. */
final class Colours {

    private static final List<String> KNOWN =
            List.of("floor", "annals", "annals-full", "axon", "axon-tuned", "pekko", "annals-heard");

    private Colours() {}

    /** A class of the page's style sheet; whoever is not known is drawn as the floor is. */
    static String of(String contender) {
        return "c" + Math.max(0, KNOWN.indexOf(contender));
    }
}
