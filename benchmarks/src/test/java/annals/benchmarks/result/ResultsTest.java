package annals.benchmarks.result;

import static org.assertj.core.api.Assertions.assertThat;

import annals.benchmarks.measure.Cost;
import annals.benchmarks.measure.Interval;
import annals.benchmarks.measure.Latencies;
import annals.benchmarks.side.Lag;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

class ResultsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    private static Result result(String says) {
        return result(says, List.of(new Lag(0.2, 0), new Lag(0.5, 12)));
    }

    private static Result result(String says, List<Lag> lag) {
        var machine = new Origin.Machine("<processor>", 2, 1, "Linux", "ext4", "JVM", "18");
        var origin = new Origin("abc", "2026-01-01T00:00:00Z", 1, 42, 2, 12, 0.1, 0.2, machine);
        var latencies =
                new Latencies(1, 2, 3, 4, 5, List.of(new Latencies.Point(50, 1), new Latencies.Point(99.9, 40)));
        var cost = new Cost(10, 20, 1_000, 0.5, 1, null);
        var line = new Case.BlockLine("annals", 0, 100, true, 10, 0, 123, 1, 3, cost, "", lag);
        var ratio =
                new Case.Ratio("annals", "floor", "operations/s", new Interval(2.1, 1.9, 2.3, 9), 0.1, "≥ 2 ×", false);
        var none = new Case.Ratio("annals", "axon", "operations/s", null, 1, "≥ 5 ×", null);
        var each = new Case(
                "1 caller",
                1,
                0.5,
                List.of(new Case.Contender("annals", 123, latencies, cost)),
                List.of(ratio, none),
                List.of(line));
        return new Result("w1", says, true, origin, List.of(each), List.of(Fact.atMost("start", 13, "s", 12)));
    }

    @Test
    void thePageTellsWhatWasFoundAndWhetherItIsEnough() throws Exception {
        new Results(directory).keep(result("one & two"));
        String page = Files.readString(directory.resolve("index.html"));
        assertThat(page)
                .contains(
                        "1.90 to 2.30",
                        "≥ 2 ×",
                        "not met",
                        "every pair was disturbed",
                        "one &amp; two",
                        "&lt;processor&gt;")
                .doesNotContain("<script", "http://", "https://", "NaN", "Infinity");
    }

    @Test
    void everyPictureIsWellFormed() throws Exception {
        new Results(directory).keep(result("says"));
        String page = Files.readString(directory.resolve("index.html"));
        int pictures = 0;
        for (int from = page.indexOf("<svg"); from >= 0; from = page.indexOf("<svg", from + 1)) {
            String svg = page.substring(from, page.indexOf("</svg>", from) + "</svg>".length());
            var parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            assertThat(parser.parse(new InputSource(new StringReader(svg)))
                            .getDocumentElement()
                            .getTagName())
                    .isEqualTo("svg");
            pictures++;
        }
        assertThat(pictures).isEqualTo(4);
    }

    @Test
    void aCaseWithoutReadModelsHasNoPictureOfTheirLag() throws Exception {
        var lag = new Lag(0.2, 7);
        assertThat(Page.of(List.of(result("says", List.of(lag))))).contains("events behind the log");
        assertThat(Page.of(List.of(result("says", List.of())))).doesNotContain("events behind the log");
    }

    @Test
    void resultsFromBeforeTheLagWasWatchedAreStillShown() throws Exception {
        var results = new Results(directory);
        results.keep(result("says"));
        Path file = directory.resolve("w1.json");
        String old = Files.readString(file).replaceFirst(",\\s*\"lag\"[^]]*]", "");
        assertThat(old).doesNotContain("\"lag\"");
        Files.writeString(file, old);
        results.makePage();
        assertThat(Files.readString(directory.resolve("index.html"))).contains("123");
    }

    @Test
    void aNewResultTakesThePlaceOfTheLastOneAndIsReadBackWhole() throws Exception {
        var results = new Results(directory);
        results.keep(result("the earlier one"));
        results.keep(result("the later one"));
        results.makePage();
        assertThat(Files.readString(directory.resolve("index.html")))
                .contains("the later one")
                .doesNotContain("the earlier one");
    }

    @Test
    void anAxisHoldsEveryValueAndHasFewTicks() {
        for (double largest : new double[] {0.003, 0.9, 1, 7, 99, 12_345}) {
            var scale = Scale.linear(DoubleStream.of(largest));
            assertThat(scale.at(largest)).as("%s", largest).isBetween(0.5, 1.0);
            assertThat(scale.ticks()).as("%s", largest).hasSizeBetween(3, 6);
        }
        var powers = Scale.powersOfTen(DoubleStream.of(0.2, 40));
        assertThat(powers.ticks()).hasSize(4);
        assertThat(powers.at(0.1)).isZero();
        assertThat(powers.at(100)).isEqualTo(1);
    }
}
