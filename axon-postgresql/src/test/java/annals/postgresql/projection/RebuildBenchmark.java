package annals.postgresql.projection;

import static annals.postgresql.projection.ColumnType.BIGINT;
import static annals.postgresql.projection.ColumnType.INTEGER;
import static annals.postgresql.projection.ColumnType.NUMERIC;
import static annals.postgresql.projection.ColumnType.TEXT;
import static annals.postgresql.projection.ColumnType.TIMESTAMPTZ;
import static annals.postgresql.projection.ColumnType.UUID;

import annals.postgresql.projection.TestLog.Moved;
import annals.postgresql.projection.TestLog.Opened;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Started by hand: events per second of a rebuild, and the processor time each event costs. */
final class RebuildBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildBenchmark.class);
    private static final String MODEL = "bench.wide";
    private static final Table WIDE = Table.named("wide")
            .key("id", UUID)
            .column("name", TEXT)
            .column("stage", TEXT)
            .column("owner", TEXT)
            .column("amount", NUMERIC)
            .column("currency", TEXT)
            .column("opened_at", TIMESTAMPTZ)
            .column("changed_at", TIMESTAMPTZ)
            .column("moves", INTEGER)
            .column("position", BIGINT)
            .column("note", TEXT);

    static final class Wide {

        private final Rows rows;

        Wide(Rows rows) {
            this.rows = rows;
        }

        @EventHandler
        void on(Opened event, @Position long position) {
            rows.upsert(WIDE, new java.util.UUID(0, event.deal()))
                    .set("name", event.name())
                    .set("stage", "lead")
                    .set("owner", "owner " + event.deal() % 10)
                    .set("amount", new BigDecimal("1234.56"))
                    .set("currency", "EUR")
                    .set("opened_at", Instant.ofEpochSecond(position))
                    .set("changed_at", Instant.ofEpochSecond(position))
                    .set("moves", 0)
                    .set("position", position)
                    .set("note", "a note of ordinary length, with \"quotes\" in it");
        }

        @EventHandler
        void on(Moved event, @Position long position) {
            rows.upsert(WIDE, new java.util.UUID(0, event.deal()))
                    .set("stage", event.stage())
                    .set("changed_at", Instant.ofEpochSecond(position))
                    .set("position", position)
                    .add("moves", 1);
        }

        @ResetHandler
        void reset() {
            rows.clear(WIDE);
        }
    }

    private RebuildBenchmark() {}

    /** Arguments: events, batch size, rounds. */
    public static void main(String[] arguments) {
        int events = Integer.parseInt(arguments[0]);
        try (var db = new ProjectionDatabase()) {
            db.sql("create table wide (id uuid primary key, name text, stage text, owner text, amount numeric,"
                    + " currency text, opened_at timestamptz, changed_at timestamptz, moves integer, position bigint,"
                    + " note text)");
            var log = new TestLog();
            log.generate(1, events);
            run(db, log, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        }
        Runtime.getRuntime().exit(0);
    }

    private static void run(ProjectionDatabase db, TestLog log, int batchSize, int rounds) {
        try (var models =
                new ReadModels(log, db.pool, new CommitFeed(), "bench", ProjectionDatabase.CLAIM_TIMEOUT, 2)) {
            ReadModelProcessor wide = models.define(MODEL, new Wide(models.rows()))
                    .batchSize(batchSize)
                    .build();
            var reader = new ReadModelReader(db.pool, models.feed(), Duration.ofMinutes(5), Duration.ofMillis(100));
            for (int round = 0; round < rounds; round++) {
                long start = System.nanoTime();
                long cpu = cpuNanos();
                if (round == 0) {
                    wide.start();
                } else {
                    wide.resetAndReplay().block();
                }
                reader.read(MODEL, log.head(), connection -> Mono.just(true)).block();
                report(log.head() + 1, System.nanoTime() - start, cpuNanos() - cpu);
            }
            wide.stop().block();
        }
    }

    private static void report(long events, long nanos, long cpu) {
        LOG.info(String.format(
                Locale.ROOT,
                "%,.0f events/s, %.1f us of this process's CPU time per event",
                events / (nanos / 1e9),
                cpu / 1000.0 / events));
    }

    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
