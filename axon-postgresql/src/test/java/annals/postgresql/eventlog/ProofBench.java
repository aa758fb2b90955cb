package annals.postgresql.eventlog;

import annals.postgresql.TestPostgres;
import annals.postgresql.proof.Follower;
import annals.postgresql.proof.ProofReader;
import annals.postgresql.proof.SigningKey;
import annals.postgresql.proof.Verdicts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the proof costs: the log under 64 callers, each appending one event at a time, with the follower off and on, in
 * blocks in the order ABBA. Run it by hand.
 */
public final class ProofBench {

    private static final Logger LOG = LoggerFactory.getLogger(ProofBench.class);
    private static final int CALLERS = 64;
    private static final String TEXT = "x".repeat(600);

    private ProofBench() {}

    /** What a block achieved, and what processor time each event cost, here and in PostgreSQL together. */
    private record Block(double perSecond, double cpuMicros) {}

    /** @param arguments how many times ABBA, and how many seconds each block lasts */
    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(arguments[0]);
        int seconds = Integer.parseInt(arguments[1]);
        String name = TestPostgres.newDatabase();
        List<Double> speeds = new ArrayList<>();
        List<Double> costs = new ArrayList<>();
        try (var database = LogDatabase.on(TestPostgres.dataSource(name));
                var script = Objects.requireNonNull(ProofBench.class.getResourceAsStream("/db/proof/V1__proof.sql"));
                var log = database.open()) {
            database.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
            append(name, log, seconds);
            for (int round = 0; round < rounds; round++) {
                var off = append(name, log, seconds);
                var on = followed(name, log, seconds);
                var onAgain = followed(name, log, seconds);
                var offAgain = append(name, log, seconds);
                speeds.add((on.perSecond + onAgain.perSecond) / (off.perSecond + offAgain.perSecond));
                costs.add((on.cpuMicros + onAgain.cpuMicros) / (off.cpuMicros + offAgain.cpuMicros));
                LOG.info(
                        "round {}: speed {}, cpu {} times; {} {} {} {}",
                        round,
                        speeds.get(round),
                        costs.get(round),
                        off,
                        on,
                        onAgain,
                        offAgain);
            }
        }
        LOG.info("geometric mean of {}: speed {}, processor time for each event {}", rounds, mean(speeds), mean(costs));
        System.exit(0);
    }

    private static double mean(List<Double> ratios) {
        return Math.exp(ratios.stream().mapToDouble(Math::log).average().orElseThrow());
    }

    /** The follower first catches up with what was appended without it, which is not what is measured. */
    private static Block followed(String database, EventLog log, int seconds) throws Exception {
        var directory = Files.createTempDirectory("proof-bench");
        var source = TestPostgres.dataSource(database);
        var follower = new Follower(
                source,
                SigningKey.in(directory.resolve("key")),
                directory.resolve("checkpoints.jsonl"),
                InstantSource.system(),
                new Verdicts(),
                () -> {});
        follower.start();
        var reader = new ProofReader(source);
        Writers.await(
                () -> reader.last().map(last -> last.size() == log.head() + 1).orElse(false));
        var block = append(database, log, seconds);
        follower.stop();
        return block;
    }

    private static Block append(String database, EventLog log, int seconds) throws Exception {
        long cpu = cpuMicros(database);
        long start = System.nanoTime();
        long end = start + seconds * 1_000_000_000L;
        var appended = new AtomicLong();
        try (var writers = new Writers()) {
            writers.start(CALLERS, () -> {
                while (System.nanoTime() < end) {
                    log.appendEvents(new GenericDomainEventMessage<>(
                            "Note", UUID.randomUUID().toString(), 0, new Noted(TEXT)));
                    appended.incrementAndGet();
                }
                return true;
            });
            writers.finish();
        }
        double took = (System.nanoTime() - start) / 1e9;
        return new Block(appended.get() / took, (double) (cpuMicros(database) - cpu) / appended.get());
    }

    private static long cpuMicros(String database) throws Exception {
        try (var connection = TestPostgres.dataSource(database).getConnection();
                var rows = connection.createStatement().executeQuery("show data_directory")) {
            rows.next();
            var lines = Files.readAllLines(Path.of(rows.getString(1), "postmaster.pid"));
            var postmaster =
                    ProcessHandle.of(Long.parseLong(lines.get(0).strip())).orElseThrow();
            return Stream.concat(Stream.of(ProcessHandle.current()), postmaster.descendants())
                    .mapToLong(process -> process.info()
                                    .totalCpuDuration()
                                    .orElse(Duration.ZERO)
                                    .toNanos()
                            / 1_000)
                    .sum();
        }
    }
}
