package annals.postgresql.projection;

import annals.postgresql.projection.TestLog.Opened;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.EventHandler;
import reactor.core.publisher.Mono;

/** A read model whose entries are followed live; it counts how they are read. */
final class TailedEntries implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String MODEL = "test.entries";
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

    final AtomicInteger reads = new AtomicInteger();
    final AtomicInteger readsOfOneNumber = new AtomicInteger();
    private volatile Mono<Void> held = Mono.empty();
    private final ProjectionDatabase db = new ProjectionDatabase();
    private final TestLog log = new TestLog();
    private final TestNode node = new TestNode(db, log, "n1", 1, event -> {});
    private final ReadModelProcessor entries =
            node.readModels.define(MODEL, new Entries(node.readModels.rows())).build();

    TailedEntries() {
        db.sql("create table entry (position bigint, n integer, primary key (position, n))");
        entries.start();
    }

    void sql(String statements) {
        db.sql(statements);
    }

    void publish(long... entriesPerEvent) {
        for (long count : entriesPerEvent) {
            log.publish(new Opened(count, "entry"));
        }
    }

    /** Every read of a tail keeps its connection and waits. */
    void holdReadsUntil(Mono<Void> end) {
        held = end;
    }

    /** Somebody else's read, which needs a connection too. */
    Mono<Boolean> read() {
        return node.reader
                .read(MODEL, ReadModelReader.ANY, connection -> Mono.just(true))
                .map(Answer::value);
    }

    void catchUp(long position) {
        node.catchUp(MODEL, position);
    }

    /** From the first event on, once more. */
    void rebuild() {
        String all = "delete from entry; update projection.token set position = -1, token = null";
        db.sql(all);
        entries.stop().block();
        db.sql(all);
        entries.start();
    }

    LiveTail<Integer, Entry> tail(int capacity) {
        LiveTail.Page<Integer, Entry> page = (connection, n, after, limit) -> {
            reads.incrementAndGet();
            if (n != null) {
                readsOfOneNumber.incrementAndGet();
            }
            return Sql.query(
                            connection,
                            "select position, n from entry where position > $1 and ($3 < 0 or n = $3)"
                                    + " order by position, n limit $2",
                            row -> new Entry(
                                    Objects.requireNonNull(row.get(0, Long.class)),
                                    Objects.requireNonNull(row.get(1, Integer.class))),
                            after,
                            limit,
                            n == null ? -1 : n)
                    .delaySubscription(held);
        };
        return new LiveTail<>(MODEL, node.reader, node.readModels.feed(), page, Entry::position, Entry::n, capacity);
    }

    static List<Long> positions(LiveTail<Integer, Entry> tail, long after, int count) {
        return Objects.requireNonNull(
                tail.after(after).map(Entry::position).take(count).collectList().block(PATIENCE));
    }

    @Override
    public void close() {
        entries.stop().block();
        node.close();
        db.close();
    }
}
