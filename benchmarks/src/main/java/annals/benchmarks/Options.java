package annals.benchmarks;

import java.util.List;

/**
 * What the command line says about a run.
 *
 * @param pairs blocks of each contender; fewer than nine are for a look
 * @param seconds of a block
 * @param seed of the bootstrap
 */
public record Options(int pairs, double seconds, long seed) {

    /** As many undisturbed pairs make a figure that counts. */
    public static final int PAIRS = 9;

    private static final double SECONDS = 12;

    /** Reads {@code --pairs N --seconds S --seed N}; throws {@link IllegalArgumentException} for anything else. */
    static Options from(List<String> arguments) {
        var options = new Options(PAIRS, SECONDS, System.nanoTime());
        for (int i = 0; i < arguments.size(); i += 2) {
            if (i + 1 == arguments.size()) {
                throw new IllegalArgumentException(arguments.get(i) + " needs a value");
            }
            options = options.with(arguments.get(i), arguments.get(i + 1));
        }
        return options;
    }

    private Options with(String name, String value) {
        return switch (name) {
            case "--pairs" -> new Options(positive(name, Integer.parseInt(value)), seconds, seed);
            case "--seconds" -> new Options(pairs, positive(name, Integer.parseInt(value)), seed);
            case "--seed" -> new Options(pairs, seconds, Long.parseLong(value));
            default -> throw new IllegalArgumentException("There is no option " + name + ".");
        };
    }

    private static int positive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " is at least 1");
        }
        return value;
    }

    /** Whether a figure made with these options counts. */
    public boolean count() {
        return pairs >= PAIRS && seconds >= SECONDS;
    }
}
