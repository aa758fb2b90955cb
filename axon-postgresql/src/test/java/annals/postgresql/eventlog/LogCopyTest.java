package annals.postgresql.eventlog;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import annals.postgresql.TestPostgres;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

@SuppressWarnings("NullAway.Init")
class LogCopyTest {

    private final PGSimpleDataSource server = TestPostgres.dataSource(TestPostgres.newDatabase());
    private LogDatabase database;

    @BeforeEach
    void create() {
        database = LogDatabase.on(server);
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void aCopyHoldsTheSameEventsAtTheSamePositions() {
        var events = events(0, 3);
        try (var copy = LogCopy.take(server).orElseThrow()) {
            copy.write(events.subList(0, 2));
            copy.write(events.subList(2, 3));
            assertThat(copy.head()).isEqualTo(2);
            assertThat(copy.last()).contains(events.get(2));
        }
        assertThat(new EventLogReader(database.dataSource()).read(0, 10, List.of(), null))
                .isEqualTo(events);
    }

    @Test
    void whatDoesNotFollowTheHeadIsRefusedAndNothingOfItIsWritten() {
        try (var copy = LogCopy.take(server).orElseThrow()) {
            copy.write(events(0, 1));
            assertThatThrownBy(() -> copy.write(events(2, 1))).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> copy.write(events(0, 1))).isInstanceOf(IllegalArgumentException.class);
            assertThat(copy.head()).isZero();
        }
    }

    @Test
    void oneProcessAtATimeWritesAndTheNextGoesOnWhereItEnded() {
        try (var first = LogCopy.take(server).orElseThrow()) {
            first.write(events(0, 2));
            assertThat(LogCopy.take(server)).isEmpty();
        }
        try (var second = LogCopy.take(server).orElseThrow()) {
            assertThat(second.head()).isEqualTo(1);
        }
    }

    @Test
    void whoeverHangsIsReplacedAndWritesNothingAfterwards() {
        try (var hanging = LogCopy.take(server).orElseThrow()) {
            hanging.write(events(0, 1));
            try (var replacement = replacement(server)) {
                replacement.write(events(1, 1));
                assertThatThrownBy(() -> hanging.write(events(1, 1))).isInstanceOf(EventLogUnavailableException.class);
                assertThat(replacement.head()).isEqualTo(1);
            }
        }
    }

    @Test
    void whoeverReadsForLongHasTheRightStillWhenOneThatHangsIsReplaced() {
        var elsewhere = TestPostgres.dataSource(TestPostgres.newDatabase());
        var other = LogDatabase.on(elsewhere);
        try (var reading = LogCopy.takeForAsLongAsItTakes(server).orElseThrow();
                var hanging = LogCopy.take(elsewhere).orElseThrow()) {
            reading.write(events(0, 1));
            hanging.write(events(0, 1));
            replacement(elsewhere).close();

            assertThat(LogCopy.take(server)).isEmpty();
            reading.write(events(1, 1));
            assertThat(reading.head()).isEqualTo(1);
        } finally {
            other.close();
        }
    }

    private static LogCopy replacement(DataSource server) {
        var looks = new AtomicInteger();
        LogCopy next = null;
        long begin = System.nanoTime();
        while (next == null
                && System.nanoTime() - begin < LogCopy.PATIENCE.multipliedBy(10).toNanos()) {
            next = LogCopy.take(server).orElse(null);
            looks.incrementAndGet();
        }
        assertThat(next).as("the right after %s looks", looks).isNotNull();
        return requireNonNull(next);
    }

    private static List<StoredEvent> events(long from, int count) {
        List<StoredEvent> events = new ArrayList<>();
        for (long position = from; position < from + count; position++) {
            events.add(event(position, position % 2 == 0 ? "Note" : null));
        }
        return events;
    }

    private static StoredEvent event(long position, @Nullable String aggregateType) {
        return new StoredEvent(
                position,
                new UUID(7, position).toString(),
                aggregateType,
                "note-" + position,
                0,
                "noted",
                1,
                Instant.parse("2026-01-01T00:00:00.123456Z").plusSeconds(position),
                "{\"text\":\"Grüße " + position + "\"}",
                "{\"actor\":\"Lee\"}");
    }
}
