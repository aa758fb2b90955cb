package annals.benchmarks.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** All results on one page, without scripts and without anything from elsewhere. */
final class Page {

    private static final double HUNDRED = 100;

    private Page() {}

    static String of(List<Result> results) {
        return resource("page.html")
                .formatted(resource("page.css"), joined(results, Page::link), joined(results, Page::section));
    }

    private static String link(Result result) {
        return "<a href=\"#%1$s\">%1$s</a>".formatted(result.workload());
    }

    private static String section(Result result) {
        return "<section id=\"%s\"><h2>%s</h2><p>%s</p>%s<p class=\"origin\">%s</p>%s%s</section>"
                .formatted(
                        result.workload(),
                        result.workload(),
                        text(result.says()),
                        result.counts()
                                ? ""
                                : "<p class=\"look\">Too few or too short pairs: this is a look, no figure.</p>",
                        text(origin(result.origin())),
                        facts(result.facts()),
                        joined(result.cases(), Page::block));
    }

    private static String origin(Origin origin) {
        var machine = origin.machine();
        return "Commit %s, %s, %s minutes, %d pairs of %s s, seed %d, load %s before and %s after. %s, %d cores, %d MiB, %s, %s, %s, PostgreSQL %s."
                .formatted(
                        origin.commit(),
                        origin.startedAt(),
                        Figure.of(origin.minutes()),
                        origin.pairs(),
                        Figure.of(origin.seconds()),
                        origin.seed(),
                        Figure.of(origin.loadBefore()),
                        Figure.of(origin.loadAfter()),
                        machine.processor(),
                        machine.cores(),
                        machine.memoryMebibytes(),
                        machine.system(),
                        machine.disk(),
                        machine.java(),
                        machine.postgres());
    }

    private static String facts(List<Fact> facts) {
        return facts.isEmpty()
                ? ""
                : table(
                        List.of("what", "value", "goal", ""),
                        facts.stream()
                                .map(fact -> List.of(
                                        text(fact.what()),
                                        Figure.of(fact.value()) + " " + fact.unit(),
                                        fact.goal() == null ? "" : fact.goal(),
                                        verdict(fact.met())))
                                .toList());
    }

    private static String block(Case each) {
        return "<h3>%s</h3>%s%s<div class=\"plots\">%s%s%s%s</div><p class=\"key\">%s</p>"
                .formatted(
                        each.title(),
                        ratios(each),
                        contenders(each),
                        Plots.rates(each),
                        Plots.latencies(each),
                        Plots.costs(each),
                        LagPlot.of(each),
                        key(each));
    }

    private static String key(Case each) {
        return joined(
                        each.contenders(),
                        one -> "<span class=\"%s\">%s</span>".formatted(Colours.of(one.name()), text(one.name())))
                + " A hollow dot is a block before which the machine was disturbed (%s %% of all)."
                        .formatted(Figure.of(each.disturbedShare() * HUNDRED));
    }

    private static String ratios(Case each) {
        return table(
                List.of("ratio", "of", "mean", "95 % interval", "pairs", "discarded", "goal", ""),
                each.ratios().stream()
                        .map(ratio -> List.of(
                                text(ratio.of() + " / " + ratio.to()),
                                ratio.metric(),
                                ratio.interval() == null
                                        ? "none"
                                        : Figure.of(ratio.interval().mean()),
                                ratio.interval() == null
                                        ? "every pair was disturbed"
                                        : Figure.of(ratio.interval().low()) + " to "
                                                + Figure.of(ratio.interval().high()),
                                ratio.interval() == null
                                        ? "0"
                                        : Integer.toString(ratio.interval().pairs()),
                                Figure.of(ratio.discardedShare() * HUNDRED) + " %",
                                ratio.goal() == null ? "" : ratio.goal(),
                                verdict(ratio.met())))
                        .toList());
    }

    private static String contenders(Case each) {
        return table(
                List.of(
                        "contender",
                        "per second",
                        "p50 ms",
                        "p99 ms",
                        "p99.9 ms",
                        "CPU µs",
                        "server CPU µs",
                        "WAL bytes",
                        "WAL syncs",
                        "commits",
                        "allocated bytes"),
                each.contenders().stream().map(Page::contender).toList());
    }

    private static List<String> contender(Case.Contender one) {
        var latencies = one.latencies();
        var cost = one.cost();
        return List.of(
                text(one.name()),
                Figure.of(one.rate()),
                Figure.of(latencies.p50()),
                Figure.of(latencies.p99()),
                Figure.of(latencies.p999()),
                Figure.of(cost.cpuMicros()),
                Figure.of(cost.serverCpuMicros()),
                Figure.of(cost.walBytes()),
                Figure.of(cost.walSyncs()),
                Figure.of(cost.commits()),
                cost.allocatedBytes() == null ? "" : Figure.of(cost.allocatedBytes()));
    }

    private static String verdict(@Nullable Boolean met) {
        return met == null ? "" : met ? "<span class=\"met\">met</span>" : "<span class=\"missed\">not met</span>";
    }

    private static String table(List<String> head, List<List<String>> rows) {
        return "<div class=\"wide\"><table><thead><tr>%s</tr></thead><tbody>%s</tbody></table></div>"
                .formatted(
                        joined(head, cell -> "<th>" + cell + "</th>"),
                        joined(rows, row -> "<tr>" + joined(row, cell -> "<td>" + cell + "</td>") + "</tr>"));
    }

    private static <T> String joined(List<T> all, Function<T, String> each) {
        return all.stream().map(each).collect(Collectors.joining("\n"));
    }

    private static String text(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private static String resource(String name) {
        try (var stream = Objects.requireNonNull(Page.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
