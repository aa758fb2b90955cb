package annals.postgresql.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SegmentsTest {

    private static final int EVENTS = 3000;

    private final ProjectionDatabase db = new ProjectionDatabase();
    private final TestLog log = new TestLog();

    @BeforeEach
    void someHistory() {
        db.sql(DealsProjection.DDL);
        log.generate(21, EVENTS);
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void segmentsSplitAndMergedUnderWayLeaveTheSameRows() {
        try (var node = new TestNode(db, log, "n1", 1, SegmentsTest::pause)) {
            node.deals.start();
            node.catchUp(DealsProjection.NAME, 200);
            assertThat(node.deals.splitSegment(0).block()).isTrue();
            assertThat(node.deals.splitSegment(1).block()).isTrue();
            node.catchUp(DealsProjection.NAME, 1000);
            assertThat(node.status(log).segments()).isEqualTo(3);
            assertThat(node.deals.mergeSegment(1).block()).isTrue();
            assertThat(node.deals.mergeSegment(0).block()).isTrue();
            node.catchUp(log);
            assertThat(node.status(log).segments()).isEqualTo(1);
        }
        assertThat(DealsProjection.digest(db)).isEqualTo(CleanBuild.digest(log));
    }

    @Test
    void theHalfOfAMergedSegmentThatWasAheadHandlesNothingTwice() {
        TrackingToken merged =
                MergedTrackingToken.merged(new GlobalSequenceTrackingToken(5), new GlobalSequenceTrackingToken(10));
        var guard = new MergeGuard(merged, Segment.ROOT_SEGMENT);
        int lower = 0;
        int upper = 1;
        assertThat(guard.hasHandled(5, lower)).isTrue();
        assertThat(guard.hasHandled(6, lower)).isFalse();
        assertThat(guard.hasHandled(10, upper)).isTrue();
        assertThat(guard.hasHandled(11, upper)).isFalse();
        assertThat(new MergeGuard(new GlobalSequenceTrackingToken(10), Segment.ROOT_SEGMENT).hasHandled(5, lower))
                .isFalse();
    }

    /** Splits at the start and merges at unequal places; without the guard the half that was ahead counts twice. */
    @Test
    void segmentsMergedAtDifferentPlacesLeaveTheSameRows() {
        var slowHalf = new AtomicBoolean(true);
        try (var node = new TestNode(db, log, "n1", 2, event -> {
            if (slowHalf.get() && isLower(event)) {
                LockSupport.parkNanos(3_000_000);
            }
        })) {
            node.deals.start();
            awaitApart();
            assertThat(node.deals.mergeSegment(0).block()).isTrue();
            assertThat(db.value("select token_type from projection.token")).contains("Merged");
            slowHalf.set(false);
            node.catchUp(log);
        }
        assertThat(DealsProjection.digest(db)).isEqualTo(CleanBuild.digest(log));
    }

    /** The control of the test above: the framework alone hands events to the half that was ahead once more. */
    @Test
    void withoutTheGuardAMergeHandsOutEventsTwice() {
        var slowHalf = new AtomicBoolean(true);
        var witness = new StockProcessor.Witness(event -> {
            if (slowHalf.get() && isLower(event)) {
                LockSupport.parkNanos(5_000_000);
            }
        });
        try (var node = new TestNode(db, log, "n1", 1, event -> {})) {
            var stock = StockProcessor.of("stock", node.readModels, 2, witness);
            stock.start();
            awaitApart();
            assertThat(stock.mergeSegment(0).join()).isTrue();
            slowHalf.set(false);
            node.catchUp("stock", log.head());
            stock.shutDown();
        }
        assertThat(witness.positions)
                .hasSizeGreaterThan(Set.copyOf(witness.positions).size());
    }

    private void awaitApart() {
        String apart = "select max(position) > min(position) + 500 and min(position) > 100 from projection.token";
        while (!db.value(apart).equals("t")) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Test
    void twoNodesShareTheSegmentsAndOneTakesOverWhenTheOtherStalls() {
        var stalled = new AtomicBoolean();
        try (var second = new TestNode(db, log, "n2", 2, SegmentsTest::pause);
                var first = new TestNode(db, log, "n1", 2, event -> {
                    pause(event);
                    while (stalled.get()) {
                        LockSupport.parkNanos(10_000_000);
                    }
                })) {
            first.deals.start();
            first.catchUp(DealsProjection.NAME, 100);
            stalled.set(true);
            second.deals.start();
            stealFrom("n1");
            second.catchUp(log);
            stalled.set(false);
            log.generate(22, 200);
            second.catchUp(log);
            assertThat(DealsProjection.digest(db)).isEqualTo(CleanBuild.digest(log));
        }
    }

    /** As the database's clock would do in a few seconds, had the first node's coordinator stalled with its workers. */
    private void stealFrom(String node) {
        db.sql("update projection.token set owner = null where owner like '" + node + "#%'");
    }

    /** A backup holds rows and token of one moment; the log brings it up to date. */
    @Test
    void rowsAndTokenRestoredTogetherCatchUpToTheSameRows() {
        restoreAndCatchUp("deal", "stage_count", "line", "projection.token");
        assertThat(DealsProjection.digest(db)).isEqualTo(CleanBuild.digest(log));
    }

    /** The control: the token alone is set back, so events are applied to rows that hold them already. */
    @Test
    void aTokenSetBackWithoutItsRowsIsNoticedAndNothingIsAppliedTwice() {
        String before = restoreAndCatchUp("projection.token");
        assertThat(before).isEqualTo(CleanBuild.digest(log));
        assertThat(DealsProjection.digest(db)).isEqualTo(before);
        assertThat(db.value("select reason from projection.failure")).contains("line_pkey");
    }

    private String restoreAndCatchUp(String... tables) {
        try (TestNode node = TestNode.start(db, log)) {
            node.catchUp(log);
            node.deals.stop().block();
            for (String table : tables) {
                db.sql("create table backup_" + table.replace('.', '_') + " as table " + table);
            }
            log.generate(23, 1000);
            node.deals.start();
            node.catchUp(log);
            node.deals.stop().block();
            String before = DealsProjection.digest(db);
            for (String table : tables) {
                db.sql("delete from " + table + "; insert into " + table + " table backup_" + table.replace('.', '_'));
            }
            node.deals.start();
            awaitCaughtUpOrFailed();
            return before;
        }
    }

    private void awaitCaughtUpOrFailed() {
        String settled = "select exists (select from projection.failure) or min(position) = " + log.head()
                + " from projection.token";
        while (!db.value(settled).equals("t")) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static boolean isLower(Object event) {
        return Segment.ROOT_SEGMENT.split()[0].matches(TestLog.keyOf(event).hashCode());
    }

    private static void pause(Object event) {
        LockSupport.parkNanos(event instanceof TestLog.Moved ? 200_000 : 1);
    }
}
