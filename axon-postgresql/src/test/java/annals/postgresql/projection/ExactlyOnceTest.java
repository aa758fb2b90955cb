package annals.postgresql.projection;

import static org.assertj.core.api.Assertions.assertThat;

import annals.postgresql.projection.TestLog.Moved;
import annals.postgresql.projection.TestLog.Opened;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Faults in the middle of batches. The seed of a run is in its log. */
class ExactlyOnceTest {

    private static final Logger LOG = LoggerFactory.getLogger(ExactlyOnceTest.class);
    private static final int EVENTS = 6000;

    private final ProjectionDatabase db = new ProjectionDatabase();
    private final TestLog log = new TestLog();
    private final long seed = System.nanoTime();

    @BeforeEach
    void tables() {
        LOG.info("seed {}", seed);
        db.sql(DealsProjection.DDL);
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void handlersThatFailAtRandomLoseAndDoubleNothing() {
        log.generate(seed, EVENTS);
        var failures = new AtomicInteger();
        try (var node = new TestNode(db, log, "n1", 1, failing(failures))) {
            node.deals.start();
            node.catchUp(log);
        }
        assertThat(failures).hasPositiveValue();
        assertThat(DealsProjection.digest(db)).isEqualTo(CleanBuild.digest(log));
    }

    @Test
    void commitsThatFailOrWhoseOutcomeIsUnknownLoseAndDoubleNothing() {
        log.generate(seed, EVENTS);
        CommitFaults.Flaky flaky = run(true);
        assertThat(flaky.before).hasPositiveValue();
        assertThat(flaky.after).hasPositiveValue();
        assertThat(DealsProjection.digest(db)).isEqualTo(CleanBuild.digest(log));
    }

    /** The control of the test above: the same faults, but the token is stored beside the transaction. */
    @Test
    void aTokenStoredOutsideTheTransactionLosesEvents() {
        for (int i = 0; i < EVENTS; i++) {
            log.publish(new Opened(i, "deal"));
        }
        CommitFaults.Flaky flaky = run(false);
        assertThat(flaky.before).hasPositiveValue();
        assertThat(Integer.parseInt(db.value("select count(*) from line"))).isLessThan(EVENTS);
    }

    @Test
    void connectionsKilledInTheMiddleOfBatchesLoseAndDoubleNothing() {
        log.generate(seed, EVENTS);
        try (var node = new TestNode(db, log, "n1", 1, ExactlyOnceTest::pause)) {
            node.deals.start();
            Disposable killer = Flux.interval(Duration.ofMillis(150), Schedulers.boundedElastic())
                    .take(20)
                    .subscribe(tick -> killConnections());
            node.catchUp(log);
            killer.dispose();
        }
        assertThat(DealsProjection.digest(db)).isEqualTo(CleanBuild.digest(log));
    }

    private CommitFaults.Flaky run(boolean tokenInTransaction) {
        var flaky = new CommitFaults.Flaky(seed);
        try (var node = new TestNode(
                db, log, "n1", 1, event -> {}, pool -> new CommitFaults(pool, flaky), tokenInTransaction)) {
            node.deals.start();
            flaky.armed = true;
            node.catchUp(log);
        }
        return flaky;
    }

    private void killConnections() {
        db.sql("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where datname = current_database() and pid <> pg_backend_pid()");
    }

    private Consumer<Object> failing(AtomicInteger failures) {
        var random = new Random(seed);
        return event -> {
            if (random.nextInt(400) == 0 && failures.get() < 5) {
                failures.incrementAndGet();
                throw new IllegalStateException("injected");
            }
        };
    }

    /** Slow enough that a kill lands inside a batch. */
    private static void pause(Object event) {
        if (event instanceof Moved) {
            LockSupport.parkNanos(200_000);
        }
    }
}
