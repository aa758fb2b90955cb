package annals.standalone.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import annals.node.Await;
import annals.node.postgres.DatabaseParts;
import annals.standalone.RunningAnnals;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Killed under 32 writers at random moments, the product keeps every promise; with {@code -Dannals.kills=100}, longer. */
class PromisesTest {

    private static final Logger LOG = LoggerFactory.getLogger(PromisesTest.class);
    private static final int KILLS = Integer.getInteger("annals.kills", 2);
    private static final int ENOUGH_TO_TELL = 10;
    private static final int CONTACTS = 300;
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(3);
    private static final String HELD = """
            select position, replace(metadata::jsonb ->> 'idempotencyKey', '-', ' ') from event_log.event
            where type = 'crm.customer.touchpoint.recorded' order by position""";

    private final long seed = Long.getLong("annals.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final RunningAnnals annals;
    private final Writers writers;

    PromisesTest(@TempDir Path directory) throws IOException, InterruptedException {
        annals = RunningAnnals.start(directory, Map.of("ANNALS_ADMIN_TOKEN", Writers.TOKEN));
        writers = new Writers(annals);
    }

    @BeforeEach
    void tellTheSeed() {
        LOG.info("-Dannals.seed={} repeats this run's moments", seed);
    }

    @AfterEach
    void end() {
        writers.close();
        annals.close();
    }

    @Test
    void aProductThatIsKilledKeepsWhatItPromised() throws Exception {
        annals.stop();
        annals.startAgain();
        long clean = annals.startTook().toMillis();
        List<Long> again = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            underLoad(() -> {
                annals.kill();
                annals.startAgain();
            });
            again.add(annals.startTook().toMillis());
        }
        assertEveryPromiseIsKept();
        Collections.sort(again);
        LOG.info("a clean start took {} ms, those after kills {} ms", clean, again);
        assertThat(again.get(again.size() / 2))
                .as("milliseconds until it was ready again, half of the times")
                .isLessThan(KILLS < ENOUGH_TO_TELL ? Long.MAX_VALUE : clean * 3 / 2);
    }

    @Test
    void aDatabaseThatIsStoppedUnderLoadIsComeBackToUnaided() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            String signal = random.nextBoolean() ? "KILL" : "QUIT";
            underLoad(() -> annals.signalPostgres(signal));
        }
        assertThat(annals.process().isAlive()).as("the same process all along").isTrue();
        assertThat(writers.refusals())
                .as("no other refusal than to come back %s", annals.process())
                .isNotEmpty()
                .allMatch(refusal -> refusal.startsWith("503 "));
        assertEveryPromiseIsKept();
    }

    @Test
    void bothKilledAtOnceKeepWhatWasPromised() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            underLoad(() -> {
                annals.signalPostgres("KILL");
                annals.kill();
                annals.startAgain();
            });
        }
        assertEveryPromiseIsKept();
    }

    private void underLoad(Runnable trouble) throws ExecutionException, InterruptedException {
        int before = writers.ledger().promises();
        int moment = before + 1 + random.nextInt(CONTACTS / 2);
        var load = writers.record(CONTACTS);
        Await.that(() -> writers.ledger().promises() >= moment, LONG_ENOUGH);
        trouble.run();
        var after = writers.record(CONTACTS); // or all may have been recorded before the trouble
        Writers.await(load);
        Writers.await(after);
        assertThat(writers.ledger().promises()).isEqualTo(before + 2 * CONTACTS);
    }

    private void assertEveryPromiseIsKept() throws SQLException {
        writers.ledger()
                .tally(held())
                .tell("the last start took " + annals.startTook().toMillis() + " ms");
        assertThat(writers.ledger().lies(held())).isEmpty();
        assertThat(number("select count(*) - max(position) - 1 from event_log.event"))
                .as("holes among the positions")
                .isZero();
        long contacts = held().size();
        Await.that(() -> onTheTimeline() == contacts, LONG_ENOUGH, annals.process());
    }

    private Map<Long, String> held() throws SQLException {
        Map<Long, String> held = new TreeMap<>();
        try (var connection = DatabaseParts.unpooled(annals.database()).getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(HELD)) {
            while (rows.next()) {
                held.put(rows.getLong(1), rows.getString(2));
            }
        }
        return held;
    }

    private long onTheTimeline() {
        try {
            return number("select count(*) from read_model.customer_timeline where text like '%contact %'");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private long number(String query) throws SQLException {
        try (var connection = DatabaseParts.unpooled(annals.database()).getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
