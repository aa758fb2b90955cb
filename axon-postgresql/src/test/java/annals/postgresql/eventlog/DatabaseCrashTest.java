package annals.postgresql.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@SuppressWarnings("NullAway.Init")
class DatabaseCrashTest {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseCrashTest.class);
    private static final int WRITERS = 32;

    @TempDir
    private Path directory;

    private MortalPostgres server;
    private LogDatabase database;
    private final Writers writers = new Writers();
    private final Collection<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger unknown = new AtomicInteger();
    private final AtomicBoolean enough = new AtomicBoolean();

    @BeforeEach
    void start() throws Exception {
        server = new MortalPostgres(directory.resolve("data"));
        database = LogDatabase.on(server.dataSource());
    }

    @AfterEach
    void stop() throws Exception {
        writers.close();
        database.close();
        server.close();
    }

    @Test
    void nothingAcknowledgedIsLostAndNothingIsDoubledWhenTheDatabaseDies() throws Exception {
        try (var log = database.open()) {
            writers.start(WRITERS, () -> writeUntilEnough(log));
            for (String signal : List.of("KILL", "QUIT")) {
                awaitMoreAcknowledged();
                server.die(signal);
                server.resurrect();
            }
            awaitMoreAcknowledged();
            enough.set(true);
            assertThat(writers.finish()).isEqualTo(WRITERS);

            LOG.info(
                    "event log: {} acknowledged, {} outcomes unknown, {} lost",
                    acknowledged.size(),
                    unknown.get(),
                    lost().size());
            assertThat(lost()).isEmpty();
            assertThat(database.number("select count(*) - count(distinct payload) from event_log.event"))
                    .as("doubled")
                    .isZero();
            assertThat(database.number("select count(*) - 1 - max(position) from event_log.event"))
                    .as("holes")
                    .isZero();
        }
    }

    /** The control: whoever acknowledges before the commit loses what was acknowledged. */
    @Test
    void anAcknowledgementBeforeTheCommitIsLost() throws Exception {
        try (var connection = server.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            var statement = new AppendStatement(connection);
            var serializer = new RegisteredTypeSerializer(Noted.types());
            for (var event : Noted.series("a", 0, 10)) {
                statement.execute(List.of(new Append(List.of(EncodedEvent.of(event, serializer)), null)));
                acknowledged.add(event.getPayload().text());
            }
            server.die("KILL");
        }
        server.resurrect();

        LOG.info("acknowledging too early: {} of {} lost", lost().size(), acknowledged.size());
        assertThat(lost()).hasSize(10);
    }

    private boolean writeUntilEnough(EventLog log) {
        String note = "note " + next.getAndIncrement();
        int sequence = 0;
        while (!enough.get()) {
            var event = Noted.on(note, sequence);
            if (write(log, event)) {
                acknowledged.add(event.getPayload().text());
                sequence++;
            }
        }
        return true;
    }

    private boolean write(EventLog log, DomainEventMessage<Noted> event) {
        try {
            log.appendEvents(event);
            return true;
        } catch (EventLogUnavailableException e) {
            return false;
        } catch (AppendOutcomeUnknownException e) {
            unknown.incrementAndGet();
            return lastSequence(log, event.getAggregateIdentifier()) == event.getSequenceNumber();
        }
    }

    private static long lastSequence(EventLog log, String note) {
        while (true) {
            try {
                return log.lastSequenceNumberFor(note).orElse(-1L);
            } catch (EventLogUnavailableException e) {
                LOG.debug("not back yet", e);
            }
        }
    }

    private void awaitMoreAcknowledged() throws Exception {
        int before = acknowledged.size();
        Writers.await(() -> acknowledged.size() > before + 1_000);
    }

    private Set<String> lost() {
        var lost = new HashSet<>(acknowledged);
        new EventLogReader(database.dataSource())
                .read(0, Integer.MAX_VALUE, List.of(), null)
                .forEach(event -> lost.remove(event.aggregateId() + "/" + event.sequence()));
        return lost;
    }
}
