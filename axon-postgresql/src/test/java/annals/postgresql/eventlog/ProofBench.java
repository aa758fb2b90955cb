package annals.postgresql.eventlog;

import annals.postgresql.TestPostgres;
import annals.postgresql.proof.Follower;
import annals.postgresql.proof.SigningKey;
import annals.postgresql.proof.Verdicts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
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

    /** @param arguments how many times ABBA, and how many seconds each block lasts */
    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(arguments[0]);
        int seconds = Integer.parseInt(arguments[1]);
        String name = TestPostgres.newDatabase();
        List<Double> ratios = new ArrayList<>();
        try (var database = LogDatabase.on(TestPostgres.dataSource(name));
                var script = Objects.requireNonNull(ProofBench.class.getResourceAsStream("/db/proof/V1__proof.sql"));
                var log = database.open()) {
            database.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
            append(log, seconds);
            for (int round = 0; round < rounds; round++) {
                double off = append(log, seconds);
                double on = followed(name, log, seconds) + followed(name, log, seconds);
                ratios.add(on / (off + append(log, seconds)));
                LOG.info("round {}: with the follower {} times", round, ratios.get(round));
            }
        }
        double mean = Math.exp(ratios.stream().mapToDouble(Math::log).average().orElseThrow());
        LOG.info("geometric mean of {}: {} ({} %)", rounds, mean, (mean - 1) * 100);
        System.exit(0);
    }

    /** The follower first catches up with what was appended without it, which is not what is measured. */
    private static double followed(String database, EventLog log, int seconds) throws Exception {
        var directory = Files.createTempDirectory("proof-bench");
        var signed = new AtomicLong();
        var verdicts = new Verdicts();
        var key = SigningKey.in(directory.resolve("key"));
        var follower = new Follower(
                TestPostgres.dataSource(database),
                key,
                directory.resolve("checkpoints.jsonl"),
                InstantSource.system(),
                verdicts,
                signed::incrementAndGet);
        follower.start();
        var reader = new annals.postgresql.proof.ProofReader(TestPostgres.dataSource(database));
        Writers.await(
                () -> reader.last().map(last -> last.size() == log.head() + 1).orElse(false));
        long before = signed.get();
        double perSecond = append(log, seconds);
        LOG.info("{} checkpoints, finding {}", signed.get() - before, verdicts.finding());
        follower.stop();
        return perSecond;
    }

    private static double append(EventLog log, int seconds) throws Exception {
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
        return appended.get() / ((System.nanoTime() - start) / 1e9);
    }
}
