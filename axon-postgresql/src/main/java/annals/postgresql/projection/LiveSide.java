package annals.postgresql.projection;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.R2dbcException;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The live read model that a rebuild stands beside, and how it is held still for a moment. */
final class LiveSide {

    private static final String LOCK_TIMEOUT = "55P03";
    private static final String POSITION =
            "select coalesce(max(position), -1) from projection.token where processor = $1";

    private final ReadModelProcessor live;
    private final Replay replay;
    private final String schema;
    private final ConnectionFactory connections;
    private final InTransaction work;

    LiveSide(ReadModelProcessor live, Replay replay, String schema, ConnectionFactory connections, InTransaction work) {
        this.live = live;
        this.replay = replay;
        this.schema = schema;
        this.connections = connections;
        this.work = work;
    }

    String schema() {
        return schema;
    }

    /** How far it has come. */
    long position() {
        return Longs.valueOf(work.run(c -> InTransaction.await(position(c))));
    }

    /** Whether it stands at an event that fails, so that a copy may well be ahead of it. */
    boolean isStuck(long ahead) {
        var status = InTransaction.await(live.status(ahead));
        return status != null && status.state() == ReadModelStatus.State.FAILED;
    }

    /** Runs work while nothing changes the live tables; questions are answered all the same. */
    <T> @Nullable T whileStopped(LongFunction<@Nullable T> quietly) {
        InTransaction.await(live.stop());
        try {
            return quietly.apply(position());
        } finally {
            live.start();
        }
    }

    /** True if it was done; false if readers did not make way in time. */
    boolean exchange(Exchange exchange, long position) {
        try {
            work.run(c -> InTransaction.await(exchange.run(c, position)));
            return true;
        } catch (R2dbcException e) {
            if (LOCK_TIMEOUT.equals(e.getSqlState())) {
                return false;
            }
            throw e;
        }
    }

    /** Both sides as they are now, to be compared while they go on, on no more than one processor. */
    Still snapshot() {
        Connection connection = Mono.from(connections.create())
                .blockOptional(InTransaction.LONG)
                .orElseThrow();
        InTransaction.await(CopyTables.run(
                connection,
                "begin isolation level repeatable read read only; set local statement_timeout = 0;"
                        + " set local max_parallel_workers_per_gather = 0"));
        InTransaction.await(position(connection));
        return new Still(connection);
    }

    private Mono<Long> position(Connection connection) {
        return Sql.query(connection, POSITION, row -> row.get(0, Long.class), replay.readModel)
                .single();
    }

    /** A snapshot that waits to be looked at. */
    final class Still {

        private final Connection connection;

        Still(Connection connection) {
            this.connection = connection;
        }

        /** @param position where the copy stands */
        List<TableComparison> compare(RebuildPlace place, long position) {
            try {
                InTransaction.await(place.require(connection, position));
                var compared = InTransaction.await(Comparison.of(connection, replay.tables, schema, place.schema));
                return compared == null ? List.of() : compared;
            } finally {
                InTransaction.await(Moments.rollback(connection));
            }
        }
    }
}
