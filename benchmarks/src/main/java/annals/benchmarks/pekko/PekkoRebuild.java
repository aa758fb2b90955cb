package annals.benchmarks.pekko;

import annals.benchmarks.side.Bulk;
import annals.benchmarks.timeline.Pool;
import annals.benchmarks.timeline.StoredSamples;
import annals.benchmarks.timeline.Timeline;
import annals.node.postgres.Database;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.pekko.persistence.jdbc.query.javadsl.JdbcReadJournal;
import org.apache.pekko.persistence.query.Offset;
import org.apache.pekko.projection.Projection;
import org.apache.pekko.projection.ProjectionBehavior;
import org.apache.pekko.projection.ProjectionId;
import org.apache.pekko.projection.eventsourced.EventEnvelope;
import org.apache.pekko.projection.eventsourced.javadsl.EventSourcedProvider;
import org.apache.pekko.projection.jdbc.javadsl.JdbcProjection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * W6: a grouped projection builds the timeline from the first event with the tag on; rows and offset are one transaction for
 * each group.
 */
final class PekkoRebuild implements Bulk {

    private static final String TAG = "timeline";
    // As the projections' dispatcher has threads.
    private static final int CONNECTIONS = 4;
    private static final int GROUP = 1_000;
    private static final Duration WINDOW = Duration.ofMillis(50);
    private static final long PATIENCE_SECONDS = 800;

    private final int events;
    private @Nullable PekkoSystem system;
    private @Nullable HikariDataSource pool;

    PekkoRebuild(int events) {
        this.events = events;
    }

    @Override
    public int size() {
        return events;
    }

    @Override
    public void prepare(Database database, int callers) throws Exception {
        system = new PekkoSystem(database);
        pool = Pool.of(database, CONNECTIONS);
        execute(Timeline.TABLE);
        execute(fill());
        execute("insert into event_tag (event_id, tag) select ordering, '" + TAG + "' from event_journal order by 1");
        execute("analyze event_journal, event_tag");
        JdbcProjection.createTablesIfNotExists(session(new CountDownLatch(0)), system.actors())
                .toCompletableFuture()
                .get();
    }

    private String fill() {
        var serializer = new NotedSerializer();
        var sample = new Noted(StoredSamples.SAMPLE, StoredSamples.META_DATA);
        return "insert into event_journal (persistence_id, sequence_number, writer, write_timestamp, adapter_manifest,"
                + " event_ser_id, event_ser_manifest, event_payload)"
                + " select 'Touchpoint|' || " + StoredSamples.ID + ", 1, '" + UUID.randomUUID()
                + "', 1772600767123, '', "
                + serializer.identifier() + ", '" + serializer.manifest(sample) + "', "
                + StoredSamples.bytes(JsonMapper.shared().writeValueAsString(sample))
                + " from generate_series(1, " + events + ") n";
    }

    @Override
    public void operate(int caller) throws Exception {
        execute(Timeline.EMPTY);
        var left = new CountDownLatch(events);
        var projection = system().run(ProjectionBehavior.create(projection(left)));
        try {
            if (!left.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException(left.getCount() + " events are not on the timeline");
            }
        } finally {
            projection.tell(ProjectionBehavior.stopMessage());
        }
    }

    // Under a new name it begins with the first event.
    private Projection<EventEnvelope<Noted>> projection(CountDownLatch left) {
        var source = EventSourcedProvider.<Noted>eventsByTag(system().actors(), JdbcReadJournal.Identifier(), TAG);
        return JdbcProjection.<Offset, EventEnvelope<Noted>, TimelineSession>groupedWithin(
                        ProjectionId.of(TAG, UUID.randomUUID().toString()),
                        source,
                        session(left),
                        TimelineHandler::new,
                        system().actors())
                .withGroup(GROUP, WINDOW);
    }

    private Supplier<TimelineSession> session(CountDownLatch left) {
        return () ->
                new TimelineSession(pool(), rows -> IntStream.range(0, rows).forEach(row -> left.countDown()));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = pool().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private PekkoSystem system() {
        return Objects.requireNonNull(system, "not prepared");
    }

    private HikariDataSource pool() {
        return Objects.requireNonNull(pool, "not prepared");
    }

    @Override
    public void close() {
        if (system != null) {
            system.close();
        }
        if (pool != null) {
            pool.close();
        }
    }
}
