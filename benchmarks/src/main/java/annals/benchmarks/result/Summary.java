package annals.benchmarks.result;

import annals.benchmarks.measure.Interval;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A result in a few lines for the terminal. */
public final class Summary {

    private Summary() {}

    /** Answers the lines. */
    public static String of(Result result) {
        var head = Stream.of(result.workload() + (result.counts() ? "" : " (too few or too short pairs to count)"));
        var cases = result.cases().stream().flatMap(Summary::lines);
        var facts = result.facts().stream()
                .map(fact -> "  %s: %s %s%s"
                        .formatted(
                                fact.what(), Figure.of(fact.value()), fact.unit(), verdict(fact.goal(), fact.met())));
        return Stream.of(head, cases, facts).flatMap(lines -> lines).collect(Collectors.joining("\n"));
    }

    private static Stream<String> lines(Case each) {
        var contenders = each.contenders().stream()
                .map(one -> "  %s %s: %s/s, p50 %s ms, p99 %s ms"
                        .formatted(
                                each.title(),
                                one.name(),
                                Figure.of(one.rate()),
                                Figure.of(one.latencies().p50()),
                                Figure.of(one.latencies().p99())));
        var ratios = each.ratios().stream()
                .map(ratio -> "  %s %s / %s, %s: %s%s"
                        .formatted(
                                each.title(),
                                ratio.of(),
                                ratio.to(),
                                ratio.metric(),
                                interval(ratio.interval()),
                                verdict(ratio.goal(), ratio.met())));
        return Stream.concat(contenders, ratios);
    }

    static String interval(@Nullable Interval interval) {
        return interval == null
                ? "every pair was disturbed"
                : "%s (%s to %s, %d pairs)"
                        .formatted(
                                Figure.of(interval.mean()),
                                Figure.of(interval.low()),
                                Figure.of(interval.high()),
                                interval.pairs());
    }

    static String verdict(@Nullable String goal, @Nullable Boolean met) {
        if (goal == null) {
            return "";
        }
        return ", goal " + goal + (met == null ? "" : met ? ": met" : ": not met");
    }
}
