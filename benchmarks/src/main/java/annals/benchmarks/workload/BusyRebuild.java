package annals.benchmarks.workload;

import static annals.benchmarks.workload.Question.atMost;
import static annals.benchmarks.workload.Question.plain;

import annals.benchmarks.Options;
import annals.benchmarks.Run;
import annals.benchmarks.Workload;
import annals.benchmarks.annals.ManyTouchpoints;
import annals.benchmarks.annals.PackagedProduct;
import annals.benchmarks.measure.Metric;
import annals.benchmarks.measure.Passes;
import annals.benchmarks.measure.Series;
import annals.benchmarks.result.Fact;
import annals.benchmarks.result.Result;
import annals.benchmarks.result.Witness;
import annals.benchmarks.side.SteadyCalls;
import annals.node.postgres.Database;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * W6 for those who work meanwhile: 100 touchpoints a second are recorded in one product, in turns with nothing else going on
 * and while all read models are built anew.
 */
record BusyRebuild() implements Workload {

    private static final int EVENTS = 1_000_000;
    /** For a look. */
    private static final int FEW_EVENTS = 60_000;

    private static final int PER_SECOND = 100;
    private static final int CALLERS = 16;
    private static final String CALM = "annals";
    private static final String BUSY = "annals-rebuilding";
    private static final Setting SETTING = new Setting(
            CALLERS,
            false,
            List.of(CALM, BUSY),
            List.of(atMost(BUSY, CALM, Metric.P99, 1.5), plain(BUSY, CALM, Metric.P50)));
    private static final int WARM_UP_SECONDS = 30;
    private static final int FILL_EVENTS_PER_SECOND = 1_500;
    private static final int REBUILT_EVENTS_PER_SECOND = 4_000;

    @Override
    public String name() {
        return "w6-busy";
    }

    @Override
    public String says() {
        return "Record 100 touchpoints a second while all read models are built anew from 1,000,000 events (60,000 for a look), and"
                + " with no rebuild going on. From when a command is due until a client has its entry.";
    }

    @Override
    public int steps(Options options) {
        return 2 * options.pairs() + 5;
    }

    @Override
    public Duration bound(Options options) {
        double rebuild = (double) events(options) / REBUILT_EVENTS_PER_SECOND;
        double pass = Math.max(rebuild, options.seconds()) + options.seconds();
        double filling = (double) events(options) / FILL_EVENTS_PER_SECOND;
        return Duration.ofSeconds(Math.round(filling + WARM_UP_SECONDS + 2 * rebuild + 1.5 * options.pairs() * pass));
    }

    private static int events(Options options) {
        return options.count() ? EVENTS : FEW_EVENTS;
    }

    @Override
    public Result run(Run run) throws Exception {
        var witness = new Witness();
        run.progress().step("start");
        Path directory = Files.createTempDirectory(run.directory(), "w6-busy-");
        var database = run.server().create("w6-busy");
        try (var log = new PrintStream(directory.resolve("log").toFile(), StandardCharsets.UTF_8);
                var product = PackagedProduct.start(database, directory.resolve("data"), List.of("-Xmx1g"), log)) {
            run.progress().step("events");
            ManyTouchpoints.fill(product, database, events(run.options()));
            String customer = product.customer();
            try (var calls = SteadyCalls.open(PER_SECOND, product::caller);
                    var calm = new LiveEntries(CALM, product, calls, customer, false);
                    var busy = new LiveEntries(BUSY, product, calls, customer, true)) {
                var live = Comparison.told(
                        SETTING,
                        series(run, database, calm, busy),
                        run.options().seed());
                boolean counts = Comparison.counts(List.of(live), run.options());
                return new Result(name(), says(), counts, witness.tell(run), List.of(live), facts(run, busy));
            }
        }
    }

    private static Series series(Run run, Database database, LiveEntries calm, LiveEntries busy) throws Exception {
        var passes = new Passes(run.server());
        passes.add(calm, database);
        passes.add(busy, database);
        double seconds = run.options().seconds();
        passes.warmUp(
                1,
                run.options().count() ? WARM_UP_SECONDS : seconds,
                who -> run.progress().step("warm-up of " + who));
        return passes.run(run.options().pairs(), seconds, run.progress()::step);
    }

    /** The first rebuild was the warm-up. */
    private static List<Fact> facts(Run run, LiveEntries busy) throws IOException {
        run.progress().step("rebuild alone");
        int events = events(run.options());
        double[] rates = busy.rebuilds().stream()
                .skip(1)
                .mapToDouble(seconds -> events / seconds)
                .sorted()
                .toArray();
        return List.of(
                Fact.plain("rebuild beside the commands, the median", rates[rates.length / 2], "events/s"),
                Fact.plain("rebuild with nothing else going on, at the end", events / busy.rebuild(), "events/s"));
    }
}
