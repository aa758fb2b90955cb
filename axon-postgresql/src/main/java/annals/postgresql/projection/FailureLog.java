package annals.postgresql.projection;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** The failures that every node can see. Written beside the failed transaction, never waited for. */
final class FailureLog {

    private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);

    private static final String RECORD = "insert into projection.failure as f"
            + " (processor, segment, position, event_id, event_type, reason) values ($1, $2, $3, $4, $5, $6)"
            + " on conflict (processor, segment) do update set position = excluded.position,"
            + " event_id = excluded.event_id, event_type = excluded.event_type, reason = excluded.reason,"
            + " attempts = case when f.position = excluded.position then f.attempts + 1 else 1 end,"
            + " since = case when f.position = excluded.position then f.since else clock_timestamp() end";
    private static final String CLEAR = "delete from projection.failure f where processor = $1 and position <= $3"
            + " and (segment in ($2, -1) or not exists (select from projection.token t"
            + " where t.processor = f.processor and t.segment = f.segment))";
    private static final String READ = "select segment, position, event_id, event_type, reason, attempts, since"
            + " from projection.failure where processor = $1 order by segment";

    private final ConnectionFactory connections;

    private final Sinks.Many<Mono<Void>> writes = Sinks.many().unicast().onBackpressureBuffer();

    /** Writes one after the other: a failure must not be recorded after it was cleared. */
    FailureLog(ConnectionFactory connections) {
        this.connections = connections;
        writes.asFlux()
                .concatMap(write -> write.doOnError(FailureLog::tell).onErrorComplete())
                .subscribe();
    }

    /** That the database is away the read model tells itself. */
    private static void tell(Throwable error) {
        LOG.atLevel(DatabaseAway.explains(error) ? Level.DEBUG : Level.WARN)
                .setCause(error)
                .log("The failure of a read model is not recorded");
    }

    void record(String processor, Failure failure) {
        write(
                RECORD,
                processor,
                failure.segment(),
                failure.position(),
                failure.eventId(),
                failure.eventType(),
                failure.reason());
    }

    void clear(String processor, int segment, long position) {
        write(CLEAR, processor, segment, position);
    }

    static Flux<Failure> read(Connection connection, String processor) {
        return Sql.query(connection, READ, FailureLog::failure, processor);
    }

    private static Failure failure(Readable row) {
        return new Failure(
                Objects.requireNonNull(row.get(0, Integer.class)),
                Objects.requireNonNull(row.get(1, Long.class)),
                row.get(2, String.class),
                row.get(3, String.class),
                Objects.requireNonNull(row.get(4, String.class)),
                Objects.requireNonNull(row.get(5, Integer.class)),
                row.get(6, Instant.class));
    }

    private synchronized void write(String sql, @Nullable Object... values) {
        Mono<Void> write = Mono.usingWhen(
                connections.create(), c -> Sql.update(c, sql, values).then(), Connection::close);
        writes.emitNext(write, Sinks.EmitFailureHandler.FAIL_FAST);
    }
}
