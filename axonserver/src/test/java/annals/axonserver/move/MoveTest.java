package annals.axonserver.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import annals.axonserver.log.AxonServerLog;
import annals.node.postgres.DatabaseParts;
import annals.node.start.StartRefused;
import annals.postgresql.eventlog.AppendLock;
import annals.postgresql.eventlog.DatedReceipt;
import annals.postgresql.eventlog.Receipt;
import annals.postgresql.eventlog.StoredEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class MoveTest {

    private static final int COUNT = 2_500;

    private final MadeUpLog madeUp = new MadeUpLog(11);
    private final List<StoredEvent> events = madeUp.events(COUNT);
    private final List<DatedReceipt> receipts = madeUp.receipts(1_200);
    private Houses houses;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        houses = new Houses(folder);
    }

    @AfterEach
    void close() {
        houses.close();
    }

    @Test
    void everyEventHasTheSamePositionBytesAndMicrosecondOnAxonServer() {
        houses.fill(events, List.of());
        assertThat(houses.toAxonServer()).isEqualTo(COUNT);
        assertThat(houses.onServer()).isEqualTo(events);
    }

    @Test
    void theReceiptsFollowTheLastEvent() {
        houses.fill(events, receipts);
        houses.toAxonServer();
        assertThat(houses.server.head()).isEqualTo(COUNT + receipts.size() - 1);
        assertThat(houses.onServer().subList(0, COUNT)).isEqualTo(events);
    }

    @Test
    void whatIsMovedIsNotMovedAgain() {
        houses.fill(events, receipts);
        houses.toAxonServer();
        var moved = houses.onServer();
        houses.toAxonServer();
        assertThat(houses.onServer()).isEqualTo(moved);
        assertThat(houses.told).contains("Receipts: 0 moved, 1200 were there.");
    }

    @Test
    void aMoveThatEndedAmongTheReceiptsGoesOnThere() {
        houses.fill(events, receipts.subList(0, 500));
        houses.toAxonServer();
        houses.receipts.write(receipts);
        houses.toAxonServer();
        assertThat(houses.told).contains("Receipts: 700 moved, 500 were there.");
        assertThat(houses.server.head()).isEqualTo(COUNT + receipts.size() - 1);
    }

    @Test
    void thereAndBackEverythingIsAsItWasAndReceiptsKeepTheirTime() throws SQLException {
        houses.fill(events, receipts);
        houses.toAxonServer();
        houses.execute("truncate event_log.event, event_log.receipt");
        assertThat(houses.toPostgresql()).isEqualTo(COUNT + receipts.size());

        assertThat(houses.onPostgresql().subList(0, COUNT)).isEqualTo(events);
        assertThat(houses.onPostgresql()).isEqualTo(houses.onServer());
        var back = houses.receipts.after(null, 10_000);
        assertThat(back).hasSameSizeAs(receipts);
        for (DatedReceipt receipt : receipts) {
            assertThat(back).anyMatch(other -> isSame(receipt, other));
        }
    }

    @Test
    void aSecondMoveToAxonServerKeepsNoAnswerTwice() throws SQLException {
        houses.fill(events, receipts);
        houses.toAxonServer();
        houses.toPostgresql();
        long head = houses.server.head();
        houses.toAxonServer();
        assertThat(houses.server.head()).isEqualTo(head);
    }

    @Test
    void aKeyThatWasForgottenAndUsedAnewGetsTheAnswerToItsLastUse() {
        var first = receipt("first", Instant.parse("2026-01-01T00:00:00Z"));
        houses.fill(events, List.of(first));
        houses.toAxonServer();
        houses.toPostgresql();
        houses.receipts.write(List.of(receipt("second", Instant.parse("2026-03-01T00:00:00Z"))));
        houses.toAxonServer();
        var log = new AxonServerLog(houses.server, Clock.systemUTC());
        assertThat(log.find("ada", "key").orElseThrow().answer()).isEqualTo("second");
    }

    @Test
    void anAnswerOlderThanSevenDaysIsNoReceiptAnyMore() throws SQLException {
        houses.fill(events, List.of(receipt("old", Instant.now().minus(Duration.ofDays(8)))));
        houses.toAxonServer();
        houses.execute("truncate event_log.receipt");
        houses.toPostgresql();
        assertThat(houses.receipts.after(null, 10)).isEmpty();
    }

    @Test
    void aServerThatHoldsAnotherLogIsNotWrittenOn() {
        houses.fill(events, List.of());
        houses.server.append(new MadeUpLog(12).events(10));
        assertThatThrownBy(houses::toAxonServer)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("Event 0 on Axon Server is not the one");
        assertThat(houses.server.head()).isEqualTo(9);
    }

    @Test
    void aServerOnWhichNodesHaveWorkedSinceIsNotWrittenOn() {
        houses.fill(events.subList(0, 100), List.of());
        houses.server.append(events.subList(0, 101));
        assertThatThrownBy(houses::toAxonServer).hasMessageContaining("Axon Server holds more than this log");
    }

    @Test
    void aDatabaseThatHoldsAnotherLogIsNotWrittenOn() {
        houses.fill(new MadeUpLog(12).events(10), List.of());
        houses.server.append(events);
        assertThatThrownBy(houses::toPostgresql).hasMessageContaining("Event 0 on PostgreSQL is not the one");
        assertThat(houses.log.head()).isEqualTo(9);
    }

    /** The control of all comparisons: one letter of one event that no sample looks at. */
    @Test
    void oneByteThatDiffersIsFoundAndLocated() throws SQLException {
        houses.fill(events, List.of());
        houses.toAxonServer();
        houses.execute(
                "update event_log.event set payload = overlay(payload placing 'X' from 3 for 1) where position = 1733");
        assertThatThrownBy(houses::toAxonServer).hasMessageContaining("Event 1733 on Axon Server is not the one");
        assertThatThrownBy(houses::toPostgresql).hasMessageContaining("Event 1733 on PostgreSQL is not the one");
    }

    @Test
    void oneMicrosecondThatDiffersIsFoundAndLocated() throws SQLException {
        houses.fill(events, List.of());
        houses.toAxonServer();
        houses.execute("update event_log.event set recorded_at = recorded_at + interval '1 microsecond'"
                + " where position = 1733");
        assertThatThrownBy(houses::toAxonServer).hasMessageContaining("Event 1733 on Axon Server is not the one");
    }

    @Test
    void whileAnnalsRunsOnTheDatabaseNothingIsMoved() throws SQLException {
        houses.fill(events, List.of());
        try (var running = DatabaseParts.unpooled(houses.database).getConnection()) {
            assertThat(running.isValid(5)).isTrue();
            assertThat(houses.moved("to-axon-server")).isEqualTo(1);
        }
        assertThat(houses.told).anyMatch(line -> line.startsWith("Annals runs on the database"));
        assertThat(houses.server.head()).isEqualTo(-1);
    }

    @Test
    void whileTheLogIsLockedNobodyAppends() throws SQLException {
        try (var lock = AppendLock.take(DatabaseParts.unpooled(houses.database)).orElseThrow()) {
            lock.requireHeld();
            assertThatThrownBy(() -> houses.execute(APPEND)).hasMessageContaining("lock timeout");
            assertThat(AppendLock.take(DatabaseParts.unpooled(houses.database))).isEmpty();
        }
        houses.execute(APPEND);
    }

    private static final String APPEND = "select event_log.append('{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}',"
            + " '{}', '{}', '{}', '{}', '{}')";

    private static DatedReceipt receipt(String answer, Instant at) {
        return new DatedReceipt(new Receipt("ada", "key", "digest", answer, 1), at);
    }

    private static boolean isSame(DatedReceipt one, DatedReceipt other) {
        return one.recordedAt().equals(other.recordedAt())
                && one.receipt().key().equals(other.receipt().key())
                && one.receipt().answer().equals(other.receipt().answer())
                && one.receipt().request().equals(other.receipt().request());
    }
}
