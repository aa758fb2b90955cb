package annals.postgresql.projection;

import static org.assertj.core.api.Assertions.assertThat;

import annals.postgresql.projection.TestLog.Opened;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

class LiveTailTest {

    private static final String MODEL = "test.entries";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Table ENTRY =
            Table.named("entry").key("position", ColumnType.BIGINT).key("n", ColumnType.INTEGER);

    record Entry(long position, int n) {}

    /** Each event makes as many entries as its deal number says. */
    static final class Entries {

        private final Rows rows;

        Entries(Rows rows) {
            this.rows = rows;
        }

        @EventHandler
        void on(Opened event, @Position long position) {
            for (int n = 0; n < event.deal(); n++) {
                rows.insert(ENTRY, position, n);
            }
        }
    }

    private final ProjectionDatabase db = new ProjectionDatabase();
    private final TestLog log = new TestLog();
    private final TestNode node = new TestNode(db, log, "n1", 1, event -> {});
    private final ReadModelProcessor entries =
            node.readModels.define(MODEL, new Entries(node.readModels.rows())).build();
    private final AtomicInteger fetches = new AtomicInteger();
    private final LiveTail<Entry> tail = tail(1000);

    @BeforeEach
    void start() {
        db.sql("create table entry (position bigint, n integer, primary key (position, n))");
        entries.start();
    }

    @AfterEach
    void stop() {
        entries.stop().block();
        node.close();
        db.close();
    }

    @Test
    void aSubscriberGetsWhatIsThereAndThenWhatComes() {
        publish(1, 2, 3);
        StepVerifier.create(tail.after(-1).map(Entry::position))
                .expectNext(0L, 1L, 1L, 2L, 2L, 2L)
                .then(() -> publish(1, 0, 2))
                .expectNext(3L, 5L, 5L)
                .thenCancel()
                .verify(PATIENCE);
    }

    @Test
    void aSubscriberThatComesBackWithTheLastPositionMissesAndRepeatsNothing() {
        publish(2, 2, 2);
        StepVerifier.create(tail.after(-1).take(4).collectList())
                .expectNextCount(1)
                .expectComplete()
                .verify(PATIENCE);
        publish(2, 2);
        StepVerifier.create(tail.after(1).map(Entry::position).take(6))
                .expectNext(2L, 2L, 3L, 3L, 4L, 4L)
                .expectComplete()
                .verify(PATIENCE);
    }

    @Test
    void aPositionWithMoreEntriesThanAPageStaysWhole() {
        publish(3, 900, 2);
        assertThat(positions(tail, -1, 905)).hasSize(905).endsWith(1L, 2L, 2L);
        assertThat(positions(tail(10), 0, 902)).startsWith(1L).endsWith(2L, 2L);
    }

    @Test
    void aSlowSubscriberFallsBackToPagesAndStillGetsEverything() {
        LiveTail<Entry> small = tail(50);
        int events = 2000;
        StepVerifier.create(small.after(-1).map(Entry::position), 1)
                .then(() -> publish(LongStream.range(0, events).map(i -> 1).toArray()))
                .expectNext(0L)
                .then(() -> assertThat(positions(small, -1, events)).hasSize(events))
                .thenRequest(events)
                .expectNextSequence(LongStream.range(1, events).boxed().toList())
                .thenCancel()
                .verify(PATIENCE);
    }

    @Test
    void twoHundredSubscribersGetTheSameEntriesFromOneReadPerWakeUp() {
        int events = 100;
        publish(1);
        List<Long> wanted = LongStream.rangeClosed(1, events).boxed().toList();
        Flux<List<Long>> all = Flux.range(0, 200)
                .flatMap(
                        i -> tail.after(0)
                                .map(Entry::position)
                                .take(events)
                                .collectList()
                                .subscribeOn(Schedulers.parallel()),
                        200);
        var before = new AtomicInteger();
        StepVerifier.create(all)
                .thenAwait(Duration.ofSeconds(1))
                .then(() -> {
                    before.set(fetches.get());
                    for (int i = 0; i < events; i++) {
                        publish(1);
                    }
                })
                .thenConsumeWhile(wanted::equals)
                .expectComplete()
                .verify(PATIENCE);
        assertThat(fetches.get() - before.get()).isLessThan(3 * events);
    }

    @Test
    void aCancelledSubscriberLeavesNothingBehind() {
        StepVerifier.create(tail.after(-1))
                .thenAwait(Duration.ofMillis(200))
                .thenCancel()
                .verify(PATIENCE);
        publish(1);
        entriesAt(0);
        int idle = fetches.get();
        publish(1, 1, 1);
        entriesAt(3);
        assertThat(fetches).hasValue(idle);
        StepVerifier.create(tail.after(0).take(3))
                .expectNextCount(3)
                .expectComplete()
                .verify(PATIENCE);
    }

    @Test
    void aRebuildRepeatsNothingToThoseWhoHaveSeenIt() {
        publish(1, 1, 1);
        StepVerifier.create(tail.after(-1).map(Entry::position))
                .expectNext(0L, 1L, 2L)
                .then(() -> {
                    db.sql("delete from entry; update projection.token set position = -1, token = null");
                    entries.stop().block();
                    db.sql("delete from entry; update projection.token set position = -1, token = null");
                    entries.start();
                    publish(1);
                })
                .expectNext(3L)
                .thenCancel()
                .verify(PATIENCE);
    }

    private void entriesAt(long position) {
        node.catchUp(MODEL, position);
    }

    private static List<Long> positions(LiveTail<Entry> tail, long after, int count) {
        return Objects.requireNonNull(
                tail.after(after).map(Entry::position).take(count).collectList().block(PATIENCE));
    }

    private void publish(long... entriesPerEvent) {
        for (long count : entriesPerEvent) {
            log.publish(new Opened(count, "entry"));
        }
    }

    private LiveTail<Entry> tail(int capacity) {
        LiveTail.Page<Entry> page = (connection, after, limit) -> {
            fetches.incrementAndGet();
            return Sql.query(
                    connection,
                    "select position, n from entry where position > $1 order by position, n limit $2",
                    row -> new Entry(
                            Objects.requireNonNull(row.get(0, Long.class)),
                            Objects.requireNonNull(row.get(1, Integer.class))),
                    after,
                    limit);
        };
        return new LiveTail<>(MODEL, node.reader, node.readModels.feed(), page, Entry::position, capacity);
    }
}
