package annals.benchmarks.workload;

import annals.benchmarks.Options;
import annals.benchmarks.Run;
import annals.benchmarks.Workload;
import annals.benchmarks.floor.InsertRow;
import annals.benchmarks.measure.Cost;
import annals.benchmarks.measure.Latencies;
import annals.benchmarks.measure.Metric;
import annals.benchmarks.measure.Passes;
import annals.benchmarks.measure.Sample;
import annals.benchmarks.measure.Series;
import annals.benchmarks.result.Case;
import annals.benchmarks.result.Result;
import annals.benchmarks.result.Witness;
import annals.benchmarks.side.Contender;
import annals.benchmarks.side.SideProcess;
import annals.benchmarks.side.Sides;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The same work done by several contenders in turns.
 *
 * @param warmUp seconds that each works before anything counts
 * @param operation seconds that one operation may take, on average over the contenders, if that is longer than a block
 */
record Comparison(String name, String says, int warmUp, int operation, List<Setting> settings) implements Workload {

    /** What a block takes beside its own time: the calibrator, until nobody writes, the last operations. */
    private static final double AROUND_SECONDS = 3;

    private static final double MOST_PASSES = 1.5;

    private static final double START_SECONDS = 45;
    /** Writing what a long operation works through takes so many times as long as the operation. */
    private static final double PREPARING = 2;

    /** One whose operations are short. */
    Comparison(String name, String says, int warmUp, List<Setting> settings) {
        this(name, says, warmUp, 0, settings);
    }

    @Override
    public Duration bound(Options options) {
        double seconds = 0;
        for (Setting setting : settings) {
            double block = Math.max(options.seconds(), operation) + AROUND_SECONDS;
            double start = START_SECONDS + PREPARING * operation;
            double each = MOST_PASSES * options.pairs() * block + Math.max(warmUp, operation) + start;
            seconds += contenders(setting) * each;
        }
        return Duration.ofSeconds(Math.round(seconds));
    }

    @Override
    public int steps(Options options) {
        return settings.stream()
                .mapToInt(setting -> contenders(setting) * (options.pairs() + 1 + warmUps(options)))
                .sum();
    }

    /** In turns as short as blocks, because a server closes a connection that rests for two minutes. */
    private int warmUps(Options options) {
        return options.count() ? (int) Math.ceil(warmUp / warmUpSeconds(options)) : 1;
    }

    private double warmUpSeconds(Options options) {
        return Math.min(options.seconds(), warmUp);
    }

    private int contenders(Setting setting) {
        return present(setting).size() + (setting.floor() ? 1 : 0);
    }

    private List<String> present(Setting setting) {
        return setting.contenders().stream()
                .filter(contender -> Sides.names().contains(contender + "/" + name))
                .toList();
    }

    @Override
    public Result run(Run run) throws Exception {
        var witness = new Witness();
        List<Case> cases = new ArrayList<>();
        for (Setting setting : settings) {
            cases.add(compared(setting, run));
        }
        return new Result(name, says, counts(cases, run.options()), witness.tell(run), cases, List.of());
    }

    /** Pairs that were discarded do not count. */
    static boolean counts(List<Case> cases, Options options) {
        return options.count()
                && cases.stream()
                        .flatMap(each -> each.ratios().stream())
                        .allMatch(ratio ->
                                ratio.interval() != null && ratio.interval().pairs() >= Options.PAIRS);
    }

    private Case compared(Setting setting, Run run) throws Exception {
        var passes = new Passes(run.server());
        var options = run.options();
        List<Contender> started = new ArrayList<>();
        try {
            start(setting, run, passes, started);
            passes.warmUp(
                    warmUps(options),
                    warmUpSeconds(options),
                    who -> run.progress().step("warm-up of " + who));
            var series = passes.run(
                    options.pairs(), options.seconds(), who -> run.progress().step(setting.title() + ": " + who));
            return told(setting, series, options.seed());
        } finally {
            started.forEach(Contender::close);
        }
    }

    private void start(Setting setting, Run run, Passes passes, List<Contender> started) throws Exception {
        if (setting.floor()) {
            var database = run.server().create(name + "-floor-" + setting.callers());
            var floor = InsertRow.start(database, setting.callers(), run.directory());
            started.add(floor);
            passes.add(floor, database);
        }
        for (String contender : present(setting)) {
            run.progress().step("start of " + contender);
            String unique = name + "-" + contender + "-" + setting.callers();
            var database = run.server().create(unique);
            var side = SideProcess.start(
                    contender + "/" + name,
                    database,
                    setting.callers(),
                    run.directory().resolve(unique + ".log"));
            started.add(side);
            passes.add(side, database);
        }
    }

    /** What is kept of all blocks. */
    static Case told(Setting setting, Series series, long seed) {
        return new Case(
                setting.title(),
                setting.callers(),
                series.disturbedShare(),
                series.contenders().stream()
                        .map(name -> told(series.of(name), name))
                        .toList(),
                setting.questionsAbout(series.contenders())
                        .map(question -> question.answer(series, seed))
                        .toList(),
                series.samples().stream().map(sample -> line(sample, series)).toList());
    }

    private static Case.Contender told(List<Sample> samples, String name) {
        double[] rates = samples.stream()
                .mapToDouble(sample -> sample.block().rate())
                .sorted()
                .toArray();
        return new Case.Contender(
                name, rates[rates.length / 2], Latencies.of(samples.stream().map(Sample::block)), Cost.of(samples));
    }

    private static Case.BlockLine line(Sample sample, Series series) {
        var block = sample.block();
        return new Case.BlockLine(
                sample.contender(),
                sample.pass(),
                sample.calibrationSeconds() * Duration.ofSeconds(1).toMillis(),
                series.disturbed(sample),
                block.operations(),
                block.failures(),
                block.rate(),
                Metric.P50.of(sample),
                Metric.P99.of(sample),
                Cost.of(List.of(sample)),
                block.histogram(),
                block.lag());
    }
}
