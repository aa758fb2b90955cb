package annals.benchmarks.result;

import org.jspecify.annotations.Nullable;

/**
 * A figure that is not a ratio of pairs.
 *
 * @param goal in words; null if there is none
 * @param met null if there is no goal
 */
public record Fact(
        String what,
        double value,
        String unit,
        @Nullable String goal,
        @Nullable Boolean met) {

    /** One that must not exceed its goal. */
    public static Fact atMost(String what, double value, String unit, double goal) {
        return new Fact(what, value, unit, "≤ " + Figure.of(goal), value <= goal);
    }

    /** One that must reach its goal. */
    public static Fact atLeast(String what, double value, String unit, double goal) {
        return new Fact(what, value, unit, "≥ " + Figure.of(goal), value >= goal);
    }

    /** One that has no goal. */
    public static Fact plain(String what, double value, String unit) {
        return new Fact(what, value, unit, null, null);
    }
}
