package annals.postgresql.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** kill -9 in the middle of batches. */
class KillTest {

    private static final Logger LOG = LoggerFactory.getLogger(KillTest.class);
    private static final int KILLS = 2;
    private static final int KILLS_OF_CONTROL = 20;

    private final ProjectionDatabase db = new ProjectionDatabase();

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void aKilledProcessLosesAndDoublesNothing() throws Exception {
        TestLog log = killedAndFinished(true, kill -> kill < KILLS);
        assertThat(DealsProjection.digest(db)).isEqualTo(CleanBuild.digest(log));
    }

    /**
     * The control: the token is stored beside the transaction. A kill that meets the moment before the next token loses
     * nothing, so it is killed until something is missing.
     */
    @Test
    void aKilledProcessThatStoresItsTokenOutsideTheTransactionLosesEvents() throws Exception {
        TestLog log = killedAndFinished(false, kill -> kill < KILLS_OF_CONTROL && lines() > position());
        assertThat(lines()).isLessThan(log.head() + 1);
    }

    private long lines() {
        return Long.parseLong(db.value("select count(*) from line"));
    }

    private TestLog killedAndFinished(boolean tokenInTransaction, IntPredicate again)
            throws IOException, InterruptedException {
        db.sql(DealsProjection.DDL);
        long seed = System.nanoTime();
        LOG.info("seed {}", seed);
        var random = new Random(seed);
        for (int kill = 0; again.test(kill); kill++) {
            killOnceItMoves(tokenInTransaction, random);
        }
        TestLog log = KilledProcess.log(tokenInTransaction);
        try (var node = new TestNode(db, log, "n1", 1, event -> {})) {
            node.readModels.takeOverFromPreviousProcess();
            node.deals.start();
            node.catchUp(log);
        }
        return log;
    }

    private void killOnceItMoves(boolean tokenInTransaction, Random random) throws IOException, InterruptedException {
        long before = position();
        Process process = KilledProcess.start(db, tokenInTransaction);
        try {
            while (process.isAlive() && position() <= before + random.nextInt(1000)) {
                LockSupport.parkNanos(1_000_000);
            }
            assertThat(process.isAlive()).as("see target/killed-process.log").isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    private long position() {
        return Long.parseLong(db.value("select coalesce(min(position), -1) from projection.token"));
    }
}
