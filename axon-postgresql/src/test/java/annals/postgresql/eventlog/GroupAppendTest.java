package annals.postgresql.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupAppendTest {

    private final LogDatabase database = LogDatabase.create();
    private final EventLog log = database.open();
    private final EventLogReader reader = new EventLogReader(database.dataSource());
    private final Writers writers = new Writers();
    private final AtomicInteger next = new AtomicInteger();

    @AfterEach
    void close() {
        writers.close();
        log.close();
        database.close();
    }

    @Test
    void unitsOfWorkThatWaitAreWrittenByOneTransaction() throws Exception {
        try (var stalled = new StalledWriter(database.dataSource(), "stalled")) {
            startOneThatWaitsInTheDatabase();
            writers.start(39, () -> append("note " + next.getAndIncrement()));
            Writers.await(() -> log.waiting() == 39);
            stalled.commit();
        }
        assertThat(writers.finish()).isEqualTo(40);
        assertThat(database.number("select count(distinct xmin::text) from event_log.event"))
                .as("the stalled writer, the first, and the rest together")
                .isEqualTo(3);
        assertThat(positions())
                .containsExactlyElementsOf(LongStream.range(0, 41).boxed().toList());
    }

    @Test
    void aConflictInAGroupFailsOnlyItsOwnCommand() throws Exception {
        log.appendEvents(Noted.on("taken", 0));
        try (var stalled = new StalledWriter(database.dataSource(), "stalled")) {
            startOneThatWaitsInTheDatabase();
            writers.start(19, () -> append("note " + next.getAndIncrement()));
            writers.start(3, () -> append("taken"));
            writers.start(5, () -> append("wanted by five"));
            Writers.await(() -> log.waiting() == 27);
            stalled.commit();
        }
        assertThat(writers.finish()).isEqualTo(20 + 1);
        assertThat(positions())
                .containsExactlyElementsOf(LongStream.range(0, 23).boxed().toList());
    }

    @Test
    void aValueThatCannotBeStoredFailsOnlyItsOwnCommand() throws Exception {
        try (var stalled = new StalledWriter(database.dataSource(), "stalled")) {
            startOneThatWaitsInTheDatabase();
            writers.start(4, () -> append("note " + next.getAndIncrement()));
            writers.start(1, () -> {
                assertThatThrownBy(() -> append("no\0text")).isNotInstanceOf(ConcurrencyException.class);
                return false;
            });
            Writers.await(() -> log.waiting() == 5);
            stalled.commit();
        }
        assertThat(writers.finish()).isEqualTo(5);
    }

    @Test
    void allWhoWaitAreToldWhenAnotherWriterStallsForTooLong() throws Exception {
        try (var stalled = new StalledWriter(database.dataSource(), "stalled")) {
            writers.start(10, () -> {
                assertThatThrownBy(() -> append("note " + next.getAndIncrement()))
                        .isInstanceOf(EventLogUnavailableException.class);
                return true;
            });
            assertThat(writers.finish()).isEqualTo(10);
            stalled.commit();
        }
        assertThat(append("after all")).isTrue();
        assertThat(positions()).containsExactly(0L, 1L);
    }

    @Test
    void whatStillWaitsWhenTheLogIsClosedIsRefusedAndNotWritten() throws Exception {
        var refused = new AtomicInteger();
        try (var stalled = new StalledWriter(database.dataSource(), "stalled")) {
            startOneThatWaitsInTheDatabase();
            writers.start(9, () -> {
                try {
                    return append("note " + next.getAndIncrement());
                } catch (EventLogUnavailableException e) {
                    refused.incrementAndGet();
                    return false;
                }
            });
            Writers.await(() -> log.waiting() == 9);
            writers.start(1, () -> {
                log.close();
                return false;
            });
            Writers.await(log::isClosed);
            stalled.commit();
        }
        assertThat(writers.finish()).isEqualTo(1);
        assertThat(refused).hasValue(9);
        assertThat(positions()).hasSize(2);
    }

    private void startOneThatWaitsInTheDatabase() throws Exception {
        writers.start(1, () -> append("first"));
        Writers.await(() ->
                database.number("select count(*) from pg_locks where locktype = 'advisory' and not granted") == 1);
    }

    private boolean append(String note) {
        try {
            log.appendEvents(Noted.on(note, 0));
            return true;
        } catch (ConcurrencyException e) {
            return false;
        }
    }

    private List<Long> positions() {
        return reader.read(0, 1_000, List.of(), null).stream()
                .map(StoredEvent::position)
                .toList();
    }
}
