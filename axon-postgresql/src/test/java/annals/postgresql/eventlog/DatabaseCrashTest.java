package annals.postgresql.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import annals.postgresql.Tally;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
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

/** With {@code -Ddatabase.kills=100}, longer. */
@SuppressWarnings("NullAway.Init")
class DatabaseCrashTest {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseCrashTest.class);
    private static final int WRITERS = 32;
    private static final int KILLS = Integer.getInteger("database.kills", 2);
    private static final Duration READY = Duration.ofSeconds(10);

    @TempDir
    private Path directory;

    private MortalPostgres server;
    private LogDatabase database;
    private final Writers writers = new Writers();
    private final Collection<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger unknown = new AtomicInteger();
    private final AtomicBoolean enough = new AtomicBoolean();
    private Duration slowest = Duration.ZERO;

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
            for (int kill = 0; kill < KILLS; kill++) {
                awaitMoreAcknowledged();
                server.die(kill % 2 == 0 ? "KILL" : "QUIT");
                server.resurrect();
                awaitReady();
            }
            awaitMoreAcknowledged();
            enough.set(true);
            assertThat(writers.finish()).isEqualTo(WRITERS);

            var tally = tally();
            tally.tell("outcomes unknown: " + unknown + ", ready again after " + slowest.toMillis() + " ms at most");
            assertThat(tally.lost()).isZero();
            assertThat(tally.doubled()).isZero();
            assertThat(tally.skipped()).isZero();
            assertThat(slowest)
                    .as("from the first connection to the first answer")
                    .isLessThan(READY);
        }
    }

    /** The control: whoever acknowledges before the commit loses what was acknowledged. */
    @Test
    void anAcknowledgementBeforeTheCommitIsLost() throws Exception {
        try (var connection = server.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            var statement = new AppendStatement(connection, new AnswerWatch(server.dataSource()));
            var serializer = new RegisteredTypeSerializer(Noted.types());
            for (var event : Noted.series("a", 0, 10)) {
                statement.execute(List.of(new Append(List.of(EncodedEvent.of(event, serializer)), null)));
                acknowledged.add(event.getPayload().text());
            }
            server.die("KILL");
        }
        server.resurrect();

        new Tally(acknowledged.size(), lost().size(), 0, 0, 0, 0).tellOfControl("acknowledged before the commit");
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

    /** The server answers already; so should the log, and soon. */
    private void awaitReady() throws Exception {
        int before = acknowledged.size();
        long accepts = System.nanoTime();
        Writers.await(() -> acknowledged.size() > before);
        var took = Duration.ofNanos(System.nanoTime() - accepts);
        slowest = took.compareTo(slowest) > 0 ? took : slowest;
    }

    private Tally tally() throws SQLException {
        return new Tally(
                acknowledged.size(),
                lost().size(),
                database.number("select count(*) - count(distinct payload) from event_log.event"),
                0,
                database.number("select max(position) + 1 - count(*) from event_log.event"),
                database.number("select count(*) from event_log.event") - acknowledged.size() + lost().size());
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
