package annals.postgresql.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.GenericMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A writer stalls in the middle of its append, others write events that were recorded over a minute ago, a reader reads
 * them, and only then the stalled writer commits.
 */
class LateCommitTest {

    private static final Logger LOG = LoggerFactory.getLogger(LateCommitTest.class);
    private static final int WRITERS = 64;

    private final LogDatabase database = LogDatabase.create();
    private final Writers writers = new Writers();
    private final AtomicInteger next = new AtomicInteger();

    @AfterEach
    void close() {
        writers.close();
        database.close();
    }

    @Test
    void noReaderSkipsAnEventThatIsCommittedLate() throws Exception {
        try (var log = database.open();
                var stalled = new StalledWriter(database.dataSource(), "late")) {
            var reader = log.readEvents(null, false).iterator();
            writers.start(WRITERS, () -> append(log));
            Writers.await(() ->
                    database.number("select count(*) from pg_locks where locktype = 'advisory'" + " and not granted")
                            == 1);
            var seen = readAll(reader);
            stalled.commit();
            assertThat(writers.finish()).isEqualTo(WRITERS);
            seen.addAll(readAll(reader));

            LOG.info("event log: {} of {} events skipped", WRITERS + 1 - seen.size(), WRITERS + 1);
            assertThat(seen).hasSize(WRITERS + 1).doesNotHaveDuplicates().contains("late");
        }
    }

    /** The control, AxonFramework#4829: without it nobody would know that the test above can fail. */
    @Test
    void axonsOwnEngineSkipsIt() throws Exception {
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
            stalled.commit();
            stalled.setAutoCommit(true);
            seen.addAll(readAll(reader));

            LOG.info("stock engine: {} of {} events skipped", WRITERS + 2 - seen.size(), WRITERS + 2);
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
        var payload = new GenericMessage<>(new Noted("in time"));
        engine.appendEvents(new GenericDomainEventMessage<>(
                "Note",
                "note " + next.getAndIncrement(),
                0,
                payload,
                Instant.now().minusSeconds(61)));
        return true;
    }

    private static List<String> readAll(Iterator<? extends TrackedEventMessage<?>> reader) {
        var seen = new ArrayList<String>();
        while (reader.hasNext()) {
            seen.add(((DomainEventMessage<?>) reader.next()).getAggregateIdentifier());
        }
        return seen;
    }
}
