package annals.benchmarks.workload;

import annals.benchmarks.Options;
import annals.benchmarks.Run;
import annals.benchmarks.Workload;
import annals.benchmarks.annals.PackagedProduct;
import annals.benchmarks.result.Fact;
import annals.benchmarks.result.Result;
import annals.benchmarks.result.Witness;
import annals.node.postgres.Database;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** W9: how long the packaged product takes to be ready, as delivered, and how much memory it has when nobody asks. */
record StartAndRest() implements Workload {

    private static final double READY_SECONDS = 12;
    private static final double IDLE_MEBIBYTES = 350;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double KIBIBYTES_PER_MEBIBYTE = 1_024;
    private static final Duration REST = Duration.ofSeconds(30);
    private static final Duration LONGEST_START = Duration.ofSeconds(90);

    @Override
    public String name() {
        return "w9";
    }

    @Override
    public String says() {
        return "Start the packaged product with the flags it is delivered with, first on an empty database, then again; rest.";
    }

    @Override
    public int steps(Options options) {
        return options.pairs() + 1;
    }

    @Override
    public Duration bound(Options options) {
        return LONGEST_START.plus(REST).multipliedBy(steps(options));
    }

    @Override
    public Result run(Run run) throws Exception {
        var witness = new Witness();
        var database = run.server().create("w9");
        Path directory = Files.createTempDirectory(run.directory(), "w9-");
        List<Double> seconds = new ArrayList<>();
        List<Double> mebibytes = new ArrayList<>();
        for (int i = 0; i < steps(run.options()); i++) {
            run.progress().step(i == 0 ? "first start" : "start and rest");
            start(database, directory, seconds, mebibytes, i > 0);
        }
        var facts = List.of(
                Fact.plain("first start, on an empty database", seconds.get(0), "s"),
                Fact.atMost("start to ready, the slowest", max(seconds.subList(1, seconds.size())), "s", READY_SECONDS),
                Fact.plain(
                        "start to ready, the fastest",
                        -max(seconds.stream().map(each -> -each).toList()),
                        "s"),
                Fact.atMost("resident memory after a rest, the most", max(mebibytes), "MiB", IDLE_MEBIBYTES));
        return new Result(name(), says(), run.options().count(), witness.tell(run), List.of(), facts);
    }

    private static void start(
            Database database, Path directory, List<Double> seconds, List<Double> mebibytes, boolean rest)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        try (var log = new PrintStream(directory.resolve("log").toFile(), StandardCharsets.UTF_8);
                var product = PackagedProduct.start(database, directory.resolve("data"), List.of(), log)) {
            seconds.add((System.nanoTime() - start) / NANOS_PER_SECOND);
            if (rest) {
                pause();
                mebibytes.add(residentMebibytes(product.handle()));
            }
        }
    }

    private static void pause() {
        long end = System.nanoTime() + REST.toNanos();
        for (long left = REST.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static double residentMebibytes(ProcessHandle process) throws IOException {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElseThrow()
                    / KIBIBYTES_PER_MEBIBYTE;
        }
    }

    private static double max(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }
}
