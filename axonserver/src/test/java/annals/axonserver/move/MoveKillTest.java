package annals.axonserver.move;

import static org.assertj.core.api.Assertions.assertThat;

import annals.node.Await;
import annals.postgresql.eventlog.DatedReceipt;
import annals.postgresql.eventlog.StoredEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A move is killed with signal 9, again and again, and the next goes on; there and back. */
class MoveKillTest {

    private static final Logger LOG = LoggerFactory.getLogger(MoveKillTest.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int EVENTS = Integer.getInteger("move.events", 20_000);
    private static final int KILLS = 3;

    @Test
    void whoeverIsKilledWhenEveryEventArrivesOnceAndUnchanged(@TempDir Path folder) throws IOException, SQLException {
        long seed = Long.getLong("move.seed", System.nanoTime());
        LOG.info("seed {}", seed);
        var random = new Random(seed);
        var madeUp = new MadeUpLog(seed);
        List<StoredEvent> events = madeUp.events(EVENTS);
        List<DatedReceipt> receipts = madeUp.receipts(EVENTS / 10);
        try (var houses = new Houses(folder)) {
            houses.fill(events, receipts);
            killSome(houses, random, "to-axon-server", houses.server::head);
            assertThat(houses.moved("to-axon-server")).as("%s", houses.told).isZero();
            var moved = houses.onServer();
            assertThat(moved.subList(0, EVENTS)).isEqualTo(events);
            assertThat(moved).hasSize(EVENTS + receipts.size());

            houses.execute("truncate event_log.event, event_log.receipt");
            killSome(houses, random, "to-postgresql", houses.log::head);
            assertThat(houses.moved("to-postgresql")).as("%s", houses.told).isZero();
            assertThat(houses.onPostgresql()).isEqualTo(moved);
            assertThat(houses.receipts.after(null, EVENTS)).hasSameSizeAs(receipts);
            houses.told.forEach(LOG::info);
        }
    }

    /** Each time when the target has grown by a random number of events more. */
    private static void killSome(Houses houses, Random random, String direction, LongSupplier head) {
        for (int kill = 0; kill < KILLS; kill++) {
            long before = head.getAsLong();
            long wanted = before + 1 + random.nextLong((EVENTS - before) / (KILLS - kill + 1));
            try (var process = houses.process(direction)) {
                Await.that(() -> head.getAsLong() >= wanted || !process.isAlive(), PATIENCE);
                LOG.info("{} killed at {}", direction, head.getAsLong());
                assertThat(process.isAlive()).as("%s", process).isTrue();
            }
        }
    }
}
