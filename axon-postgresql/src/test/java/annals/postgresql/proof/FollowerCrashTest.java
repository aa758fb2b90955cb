package annals.postgresql.proof;

import static org.assertj.core.api.Assertions.assertThat;

import annals.postgresql.TestPostgres;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** kill -9 of the process that signs, while events are appended. */
@SuppressWarnings("NullAway.Init")
class FollowerCrashTest {

    private static final Logger LOG = LoggerFactory.getLogger(FollowerCrashTest.class);
    private static final int KILLS = Integer.getInteger("proof.kills", 3);

    @TempDir
    private Path directory;

    private final ProofDatabase db = new ProofDatabase();

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void whatAKilledProcessHasPublishedIsNeverContradicted() throws Exception {
        long seed = System.nanoTime();
        LOG.info("seed {}", seed);
        var random = new Random(seed);
        var enough = new AtomicBoolean();
        var writer = new Thread(() -> {
            while (!enough.get()) {
                db.append(20, random);
            }
        });
        writer.start();
        var pause = new Random(seed + 1);
        for (int i = 0; i < KILLS; i++) {
            killOnceItSigns(pause);
        }
        enough.set(true);
        writer.join();
        long events = db.number("select count(*) from event_log.event");
        try (var follower = new TestFollower(db, directory)) {
            TestFollower.awaitSigned(db, events);
            assertThat(follower.verified().state()).isEqualTo(Verification.State.GOOD);
        }
        assertThat(FollowerTest.published(directory)).isSortedAccordingTo((a, b) -> Long.compare(a.size(), b.size()));
        assertThat(FollowerTest.published(directory)).hasSize((int) db.number("select count(*) from proof.checkpoint"));
    }

    private void killOnceItSigns(Random random) throws Exception {
        var reader = new ProofReader(db.dataSource());
        long before = reader.last().map(Checkpoint::size).orElse(0L);
        var process = MortalFollower.start(TestPostgres.port(), db.name(), directory);
        try {
            TestFollower.await(() -> reader.last().map(Checkpoint::size).orElse(0L) > before);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(1_500)));
        } finally {
            process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
        TestFollower.await(
                () -> db.number("select count(*) from pg_locks where locktype = 'advisory' and granted and objid ="
                                + " (4702111234474983746 & 4294967295)::oid and database = (select oid from pg_database"
                                + " where datname = current_database())")
                        == 0);
    }
}
