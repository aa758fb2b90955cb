package annals.postgresql.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WakeUpTest {

    private final LogDatabase database = LogDatabase.create();
    private final EventLog here = database.open();
    private final EventLog there = database.open();
    private final PushedEventStore storeHere = new PushedEventStore(here);
    private final PushedEventStore storeThere = new PushedEventStore(there);
    private final WakeUp wakeUpHere = new WakeUp(database.dataSource(), storeHere);
    private final WakeUp wakeUpThere = new WakeUp(database.dataSource(), storeThere);
    private final Semaphore woken = new Semaphore(0);

    @BeforeEach
    void start() {
        wakeUpHere.start();
        wakeUpThere.start();
        storeThere.onAppended(woken::release);
    }

    @AfterEach
    void close() {
        wakeUpHere.stop();
        wakeUpThere.stop();
        storeHere.shutDown();
        storeThere.shutDown();
        here.close();
        there.close();
        database.close();
    }

    @Test
    void aReaderElsewhereSeesWhatIsAppendedHere() throws InterruptedException {
        try (var stream = storeThere.openStream(null)) {
            for (int i = 0; i < 20; i++) {
                storeHere.publish(Noted.on("a", i));
                assertThat(stream.hasNextAvailable(5, TimeUnit.SECONDS)).isTrue();
                assertThat(stream.nextAvailable().trackingToken().position()).hasValue(i);
            }
        }
    }

    @Test
    void aReaderIsWokenByThePollWhenNobodyAnnounced() throws InterruptedException {
        here.appendEvents(Noted.on("a", 0));

        assertThat(woken.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aLostConnectionIsReplaced() throws SQLException, InterruptedException {
        storeHere.publish(Noted.on("a", 0));
        assertThat(woken.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        database.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()"
                + " and pid <> pg_backend_pid() and query ilike '%listen%'");
        woken.drainPermits();
        here.appendEvents(Noted.on("a", 1));

        assertThat(woken.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void wakingOthersDoesNotComeBackAsAnEcho() throws InterruptedException {
        var echoes = new Semaphore(0);
        storeThere.onOwnCommit(echoes::release);
        storeHere.publish(Noted.on("a", 0));

        assertThat(woken.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        assertThat(echoes.availablePermits()).isZero();
    }
}
