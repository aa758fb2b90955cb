package annals.postgresql.projection;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Makes and drops copies, each in one transaction. For threads that may wait. */
final class CopyMaker {

    static final int BATCH = 1000;
    private static final String PREFIX = "moment_";

    private final ReadModels readModels;
    private final InTransaction work;
    private final PastEvents events;
    private final String live;
    private final AtomicLong number = new AtomicLong();

    CopyMaker(ReadModels readModels, ConnectionFactory connections, PastEvents events, String live) {
        this.readModels = readModels;
        this.work = new InTransaction(connections);
        this.events = events;
        this.live = live;
    }

    /** Makes the copy that shows a stretch, from an earlier copy if there is one. */
    Copy make(Copy.Key key, Stretch stretch, Optional<Copy> base) {
        var copy = new Copy(key, PREFIX + number.incrementAndGet());
        Replay replay = readModels.replayOf(key.readModel());
        work.run(connection -> {
            var tables = new CopyTables(live, replay.tables);
            wait(CopyTables.run(connection, "create schema " + copy.schema));
            wait(tables.create(connection, copy.schema, CopyTables.Lasting.WHILE_WANTED));
            wait(copy.note(connection));
            base.ifPresent(
                    from -> wait(from.require(connection).then(tables.fill(connection, from.schema, copy.schema))));
            wait(CopyTables.enter(connection, copy.schema));
            long after = base.map(from -> from.key.position()).orElse(Positions.NONE);
            replay(replay, connection, after, stretch);
            return copy;
        });
        return copy;
    }

    private void replay(Replay replay, Connection connection, long after, Stretch stretch) {
        var partial = replay.partial();
        long done = after;
        while (done < stretch.position()) {
            int wanted = (int) Math.min(BATCH, stretch.position() - done);
            List<TrackedEventMessage<?>> batch = events.after(done, wanted);
            if (batch.isEmpty()) {
                return;
            }
            if (stretch.isWhole()) {
                replay.apply(connection, batch);
            } else {
                partial.apply(connection, batch, stretch);
            }
            done = Positions.of(batch.get(batch.size() - 1));
        }
    }

    void drop(String schema) {
        work.run(connection -> wait(CopyTables.run(connection, "drop schema if exists " + schema + " cascade")));
    }

    /** Drops what an earlier process has left behind. */
    void dropAll() {
        dropAll(work, '^' + PREFIX + "[0-9]+$");
    }

    /** Drops all schemas of such a name. */
    static void dropAll(InTransaction work, String pattern) {
        work.run(connection -> {
            var schemas = wait(Sql.query(
                            connection,
                            "select nspname::text from pg_namespace where nspname ~ $1",
                            row -> String.valueOf(row.get(0, String.class)),
                            pattern)
                    .collectList());
            for (String schema : schemas == null ? List.<String>of() : schemas) {
                wait(CopyTables.run(connection, "drop schema " + schema + " cascade"));
            }
            return schemas;
        });
    }

    private static <T> @Nullable T wait(Mono<T> work) {
        return InTransaction.await(work);
    }
}
