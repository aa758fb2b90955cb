package annals.benchmarks.workload;

import annals.benchmarks.measure.Interval;
import annals.benchmarks.measure.Metric;
import annals.benchmarks.measure.Series;
import annals.benchmarks.result.Case.Ratio;
import annals.benchmarks.result.Figure;
import org.jspecify.annotations.Nullable;

/**
 * How one contender relates to another, and what is wanted.
 *
 * @param goal the ratio that the worse end of the interval must reach, or must not exceed; null if none is wanted
 */
record Question(
        String of, String to, Metric metric, @Nullable Double goal, boolean atLeast) {

    static Question atLeast(String of, String to, double goal) {
        return new Question(of, to, Metric.RATE, goal, true);
    }

    static Question atMost(String of, String to, Metric metric, double goal) {
        return new Question(of, to, metric, goal, false);
    }

    static Question plain(String of, String to, Metric metric) {
        return new Question(of, to, metric, null, true);
    }

    Ratio answer(Series series, long seed) {
        @Nullable Interval interval = series.ratio(of, to, metric, seed).orElse(null);
        return new Ratio(of, to, metric.title(), interval, series.discardedShare(of, to), words(), met(interval));
    }

    private @Nullable String words() {
        return goal == null ? null : (atLeast ? "≥ " : "≤ ") + Figure.of(goal) + " ×";
    }

    private @Nullable Boolean met(@Nullable Interval interval) {
        if (goal == null || interval == null || interval.pairs() < 2) {
            return null;
        }
        return atLeast ? interval.low() >= goal : interval.high() <= goal;
    }
}
