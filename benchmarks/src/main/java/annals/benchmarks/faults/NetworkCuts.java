package annals.benchmarks.faults;

import annals.benchmarks.faults.Outcome.Verdict;
import annals.postgresql.eventlog.EventLog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The network between the log and its database fails under 32 callers, in each way in turn; whoever got no answer asks
 * again, as under an idempotency key. The control is callers who take a request for an answer.
 */
final class NetworkCuts implements Fault {

    private static final List<Wire.Cut> WAYS = List.of(Wire.Cut.values());
    private static final long RECOVERY_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(2);

    @Override
    public String id() {
        return "T5";
    }

    @Override
    public String says() {
        return "the network to the database fails: blackhole, half-open, reset, delay";
    }

    @Override
    public Outcome run(Trial trial) throws Exception {
        var programs = EmptyCluster.in(trial.folder().resolve("empty"));
        Path data = programs.copyTo(trial.folder().resolve("data"));
        try (var server = new DiskServer(programs, data, true);
                var wire = new Wire(server.port())) {
            ProductLog.create(server.database());
            try (var product = new ProductLog(DiskServer.at(wire.port()), Files.createDirectories(trial.folder()));
                    var log = product.open()) {
                return run(trial, wire, product, log);
            }
        }
    }

    private static Outcome run(Trial trial, Wire wire, ProductLog product, EventLog log) throws Exception {
        var random = new Random(trial.seed());
        Map<Wire.Cut, Long> slowest = new EnumMap<>(Wire.Cut.class);
        int cuts = trial.size().of(1, 25) * WAYS.size();
        var callers = new Callers(log);
        try (callers) {
            for (int i = 0; i < cuts; i++) {
                var cut = WAYS.get(i % WAYS.size());
                trial.progress().accept("cut " + (i + 1) + " of " + cuts + ": " + cut);
                slowest.merge(cut, nanosToRecover(wire, cut, callers, random), Math::max);
            }
        }
        var counts = new Recovered(product).against(callers.acknowledged().untilNow());
        var control = control(wire, product, log, random);
        boolean quick = slowest.values().stream().allMatch(nanos -> nanos <= RECOVERY_NANOS);
        return new Outcome(
                counts.clean() && quick && control.lost() > 0 ? Verdict.PASSED : Verdict.FAILED,
                counts,
                "callers who take a request for an answer: " + control,
                details(cuts, callers, slowest));
    }

    private static Map<String, Object> details(int cuts, Callers callers, Map<Wire.Cut, Long> slowest) {
        return Map.of(
                "cuts", cuts,
                "answers unknown", callers.unknown(),
                "refused", callers.refused(),
                "seconds from the mended network to the next answers, longest", seconds(slowest));
    }

    private static Counts control(Wire wire, ProductLog product, EventLog log, Random random) throws Exception {
        var careless = Callers.careless(log);
        try (careless) {
            nanosToRecover(wire, Wire.Cut.RESET, careless, random);
        }
        return new Recovered(product).against(careless.acknowledged().untilNow());
    }

    private static long nanosToRecover(Wire wire, Wire.Cut cut, Callers callers, Random random) {
        awaitMore(callers, 1 + random.nextInt(500));
        wire.cut(cut);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(3_000)));
        wire.mend();
        long mended = System.nanoTime();
        awaitMore(callers, 64);
        return System.nanoTime() - mended;
    }

    private static void awaitMore(Callers callers, int more) {
        int wanted = callers.acknowledged().size() + more;
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (callers.acknowledged().size() < wanted) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("nothing is acknowledged any more");
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static Map<String, Double> seconds(Map<Wire.Cut, Long> slowest) {
        Map<String, Double> seconds = new TreeMap<>();
        slowest.forEach((cut, nanos) -> seconds.put(cut.name(), nanos / 1e9));
        return seconds;
    }
}
