package annals.postgresql.eventlog;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import annals.postgresql.Tally;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A writer stalls in the middle of its append, others write events that were recorded over a minute ago, a reader reads
 * them, and only then the stalled writer commits. With {@code -Dstall.rounds=40 -Dstall.longest=120000}, more often and for
 * longer: milliseconds, chosen at random.
 */
class LateCommitTest {

    private static final Logger LOG = LoggerFactory.getLogger(LateCommitTest.class);
    private static final int WRITERS = 64;
    private static final int ROUNDS = Integer.getInteger("stall.rounds", 1);
    private static final int LONGEST = Integer.getInteger("stall.longest", 100);
    private static final int SHORTEST = 100;
    private static final long SEED = Long.getLong("annals.seed", System.nanoTime());

    private final LogDatabase database = LogDatabase.create();
    private final Writers writers = new Writers();
    private final AtomicInteger next = new AtomicInteger();

    @AfterEach
    void close() {
        writers.close();
        database.close();
    }

    /** How long each stall lasts, in milliseconds: short ones and long ones are equally many. */
    static LongStream stalls() {
        LOG.info("-Dannals.seed={} repeats this run's stalls", SEED);
        return new Random(SEED)
                .doubles(ROUNDS)
                .mapToLong(part -> Math.round(SHORTEST * Math.pow((double) LONGEST / SHORTEST, part)));
    }

    @ParameterizedTest
    @MethodSource("stalls")
    void noReaderSkipsAnEventThatIsCommittedLate(long millis) throws Exception {
        try (var log = database.open();
                var stalled = new StalledWriter(database.dataSource(), "late")) {
            var reader = log.readEvents(null, false).iterator();
            writers.start(WRITERS, () -> append(log));
            Writers.await(() ->
                    database.number("select count(*) from pg_locks where locktype = 'advisory'" + " and not granted")
                            == 1);
            var seen = readAll(reader);
            LockSupport.parkNanos(MILLISECONDS.toNanos(millis));
            stalled.commit();
            assertThat(writers.finish()).isEqualTo(WRITERS);
            seen.addAll(readAll(reader));

            new Tally(WRITERS + 1, 0, 0, 0, WRITERS + 1 - seen.size(), 0).tell("stalled for " + millis + " ms");
            assertThat(seen).hasSize(WRITERS + 1).doesNotHaveDuplicates().contains("late");
        }
    }

    /** The control, AxonFramework#4829: without it nobody would know that the test above can fail. */
    @ParameterizedTest
    @MethodSource("stalls")
    void axonsOwnEngineSkipsIt(long millis) throws Exception {
        var engine = stockEngine();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        append(engine);
        try (var stalled = database.dataSource().getConnection()) {
            stalled.setAutoCommit(false);
            stalled.createStatement().execute(LATE_ROW);
            var reader = engine.readEvents(null, false).iterator();
            writers.start(WRITERS, () -> append(engine));
            assertThat(writers.finish()).isEqualTo(WRITERS);
            var seen = readAll(reader);
            LockSupport.parkNanos(MILLISECONDS.toNanos(millis));
            stalled.commit();
            stalled.setAutoCommit(true);
            seen.addAll(readAll(reader));

            new Tally(WRITERS + 2, 0, 0, 0, WRITERS + 2 - seen.size(), 0)
                    .tellOfControl("stock engine, stalled for " + millis + " ms");
            assertThat(seen).hasSize(WRITERS + 1).doesNotContain("late");
            assertThat(readAll(engine.readEvents(null, false).iterator()))
                    .as("it is in the table")
                    .contains("late");
        }
    }

    private static final String LATE_ROW = """
            insert into domainevententry (eventidentifier, aggregateidentifier, sequencenumber, type, timestamp,
                payloadtype, payloadrevision, payload, metadata)
            select gen_random_uuid()::text, 'late', 0, type, timestamp, payloadtype, payloadrevision, payload, metadata
            from domainevententry limit 1
            """;

    private JdbcEventStorageEngine stockEngine() {
        var serializer = new RegisteredTypeSerializer(Noted.types());
        return JdbcEventStorageEngine.builder()
                .connectionProvider(database.dataSource()::getConnection)
                .transactionManager(NoTransactionManager.INSTANCE)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .build();
    }

    private boolean append(EventStorageEngine engine) {
        String note = "note " + next.getAndIncrement();
        boolean there = false;
        while (!there) {
            there = isThere(engine, note);
        }
        return true;
    }

    /** A stall that lasts longer than the log waits leaves an outcome unknown, which the same append settles. */
    private static boolean isThere(EventStorageEngine engine, String note) {
        var payload = new GenericMessage<>(new Noted("in time"));
        try {
            engine.appendEvents(new GenericDomainEventMessage<>(
                    "Note", note, 0, payload, Instant.now().minusSeconds(61)));
            return true;
        } catch (ConcurrencyException e) {
            return true;
        } catch (AppendOutcomeUnknownException | EventLogUnavailableException e) {
            return false;
        }
    }

    private static List<String> readAll(Iterator<? extends TrackedEventMessage<?>> reader) {
        var seen = new ArrayList<String>();
        while (reader.hasNext()) {
            seen.add(((DomainEventMessage<?>) reader.next()).getAggregateIdentifier());
        }
        return seen;
    }
}
