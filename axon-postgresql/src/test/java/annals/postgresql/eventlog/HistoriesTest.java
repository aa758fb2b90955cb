package annals.postgresql.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is remembered of aggregates is never older than the log, and no more than it may be. */
class HistoriesTest {

    private final LogDatabase database = LogDatabase.create();
    private final EventRows rows = new EventRows(database.dataSource());
    private final EventLog log = database.open();
    private int rowsRead;

    @AfterEach
    void close() {
        log.close();
        database.close();
    }

    @Test
    void ofAnAggregateThatWasReadOnlyWhatCameAfterIsReadAgain() {
        var histories = new Histories(this::counted, 1 << 20);
        log.appendEvents(Noted.series("a", 0, 200));
        assertThat(sequences(histories.from("a", 0))).containsExactlyElementsOf(range(0, 200));
        log.appendEvents(Noted.series("a", 200, 3));
        rowsRead = 0;

        assertThat(sequences(histories.from("a", 0))).containsExactlyElementsOf(range(0, 203));
        assertThat(rowsRead).isEqualTo(4);
        assertThat(sequences(histories.from("a", 150))).containsExactlyElementsOf(range(150, 203));
        assertThat(rowsRead).isEqualTo(5);
    }

    @Test
    void whatAnotherProcessAppendsIsThereAtTheNextReading() {
        try (var other = database.open()) {
            for (int i = 0; i < 50; i++) {
                other.appendEvents(Noted.on("a", i));
                assertThat(read("a", 0)).containsExactlyElementsOf(range(0, i + 1));
            }
        }
    }

    @Test
    void anAggregateOfManyBatchesIsReadWholeFromAnywhereAgainAndAgain() {
        for (int i = 0; i < 3; i++) {
            log.appendEvents(Noted.series("a", i * 900, 900));
            for (int from : new int[] {0, 100, 899, 900, 1_000, 2_500, 2_700}) {
                int end = (i + 1) * 900;
                assertThat(read("a", from)).containsExactlyElementsOf(range(Math.min(from, end), end));
            }
        }
    }

    @Test
    void aLogThatLostEventsIsReadAnew() throws SQLException {
        log.appendEvents(Noted.series("a", 0, 5));
        assertThat(read("a", 0)).hasSize(5);
        database.execute("delete from event_log.event where sequence > 2");

        assertThat(read("a", 0)).containsExactly(0L, 1L, 2L);
    }

    @Test
    void aLogInWhichAnotherEventStandsThereIsReadAnew() throws SQLException {
        log.appendEvents(Noted.series("a", 0, 5));
        assertThat(read("a", 0)).hasSize(5);
        database.execute("delete from event_log.event");
        try (var restored = database.open()) {
            restored.appendEvents(Noted.series("a", 0, 7));
        }
        var ids = log.readEvents("a").asStream().map(DomainEventMessage::getIdentifier);

        assertThat(ids)
                .containsExactlyElementsOf(rows.ofAggregate("a", 0, 10).stream()
                        .map(StoredEvent::eventId)
                        .toList());
    }

    @Test
    void theLongestUnreadIsForgottenWhenThereIsTooMuch() {
        long three = 3 * History.of(stored("a")).weight();
        var histories = new Histories(this::counted, three);
        for (String each : List.of("b", "c", "d")) {
            stored(each);
            histories.from(each, 0);
        }
        histories.from("b", 0);
        histories.from("a", 0);
        rowsRead = 0;

        histories.from("b", 0);
        assertThat(rowsRead).as("remembered").isEqualTo(1);
        histories.from("c", 0);
        assertThat(rowsRead).as("forgotten").isEqualTo(1 + 10);
    }

    @Test
    void writersAndReadersOfOneAggregateSeeAllThatWasThereBefore() {
        var writer = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 1_500; i++) {
                log.appendEvents(Noted.on("a", i));
            }
        });
        var readers = IntStream.range(0, 4)
                .mapToObj(reader -> CompletableFuture.runAsync(() -> {
                    while (!writer.isDone()) {
                        long before = log.lastSequenceNumberFor("a").orElse(-1L) + 1;
                        var found = read("a", 0);
                        assertThat(found).containsExactlyElementsOf(range(0, found.size()));
                        assertThat((long) found.size()).isGreaterThanOrEqualTo(before);
                    }
                }))
                .toList();

        assertThat(writer).succeedsWithin(java.time.Duration.ofMinutes(1));
        assertThat(readers).allSatisfy(CompletableFuture::join);
        assertThat(read("a", 0)).hasSize(1_500);
    }

    private List<StoredEvent> stored(String aggregateId) {
        log.appendEvents(Noted.series(aggregateId, 0, 10));
        return rows.ofAggregate(aggregateId, 0, 10);
    }

    private List<StoredEvent> counted(String aggregateId, long sequence, int limit) {
        var read = rows.ofAggregate(aggregateId, sequence, limit);
        rowsRead += read.size();
        return read;
    }

    private List<Long> read(String aggregateId, long from) {
        return log.readEvents(aggregateId, from)
                .asStream()
                .<Long>map(DomainEventMessage::getSequenceNumber)
                .toList();
    }

    private static List<Long> sequences(Batch<StoredEvent> batch) {
        return batch.items().stream().map(StoredEvent::sequence).toList();
    }

    private static List<Long> range(long from, long end) {
        return LongStream.range(from, end).boxed().toList();
    }
}
