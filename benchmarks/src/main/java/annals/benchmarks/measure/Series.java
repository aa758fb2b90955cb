package annals.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** All blocks of one run, and what they say about two contenders. */
public record Series(List<Sample> samples) {

    /** How far a calibration may be off the run's median before its block counts as disturbed. */
    private static final double TOLERANCE = 0.15;

    /** One after another in the same pass, with nothing else going on as far as the calibrator could tell. */
    private record Pair(Sample one, Sample other) {}

    /** Whether the machine did something else right before this block. */
    public boolean disturbed(Sample sample) {
        return Math.abs(sample.calibrationSeconds() / medianCalibration() - 1) > TOLERANCE;
    }

    /** In how many passes no block was disturbed. */
    int undisturbedPasses() {
        return (int) samples.stream().collect(Collectors.groupingBy(Sample::pass)).values().stream()
                .filter(pass -> pass.stream().noneMatch(this::disturbed))
                .count();
    }

    /** The share of blocks that were disturbed. */
    public double disturbedShare() {
        return (double) samples.stream().filter(this::disturbed).count() / samples.size();
    }

    /** The share of pairs of these two that are not counted. */
    public double discardedShare(String one, String other) {
        int all = pairs(one, other).size();
        return all == 0 ? 0 : 1 - (double) undisturbed(one, other).size() / all;
    }

    /** How one relates to the other; empty if every pair was disturbed. */
    public Optional<Interval> ratio(String one, String other, Metric metric, long seed) {
        var ratios = undisturbed(one, other).stream()
                .map(pair -> metric.of(pair.one()) / metric.of(pair.other()))
                .toList();
        return ratios.isEmpty() ? Optional.empty() : Optional.of(Interval.of(ratios, seed));
    }

    /** The blocks of one contender. */
    public List<Sample> of(String contender) {
        return samples.stream()
                .filter(sample -> sample.contender().equals(contender))
                .toList();
    }

    /** In the order in which they first had their turn. */
    public List<String> contenders() {
        return samples.stream().map(Sample::contender).distinct().toList();
    }

    private List<Pair> undisturbed(String one, String other) {
        return pairs(one, other).stream()
                .filter(pair -> !disturbed(pair.one()) && !disturbed(pair.other()))
                .toList();
    }

    private List<Pair> pairs(String one, String other) {
        List<Pair> pairs = new ArrayList<>();
        for (Sample first : of(one)) {
            of(other).stream()
                    .filter(second -> second.pass() == first.pass())
                    .forEach(second -> pairs.add(new Pair(first, second)));
        }
        return pairs;
    }

    private double medianCalibration() {
        double[] sorted = samples.stream()
                .mapToDouble(Sample::calibrationSeconds)
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }
}
