package annals.postgresql.projection;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Keeps one read model up with the log. Each batch of events commits its rows and its place together, so every event takes
 * effect exactly once. A failing event is never skipped: the read model stops there, says so in its {@link #status}, and
 * tries again after 1 s, 2 s, and so on up to 60 s, while other read models go on.
 */
public final class ReadModelProcessor {

    private static final String STAND =
            "select count(*), coalesce(min(position), -1) from projection.token where processor = $1";

    private final PooledStreamingEventProcessor processor;
    private final FailureWatch watch;
    private final ConnectionFactory connections;

    ReadModelProcessor(PooledStreamingEventProcessor processor, FailureWatch watch, ConnectionFactory connections) {
        this.processor = processor;
        this.watch = watch;
        this.connections = connections;
    }

    /** The read model's name. */
    public String name() {
        return processor.getName();
    }

    /** Starts; the first time at the beginning of the log. Waits for the database, so not for an event loop. */
    public void start() {
        processor.start();
    }

    /** Finishes the batch at hand, sets the segments free and stops. */
    public Mono<Void> stop() {
        return Mono.fromFuture(() -> processor.shutdownAsync());
    }

    /**
     * Where the read model stands.
     *
     * @param head position of the log's last event, -1 if there is none
     */
    public Mono<ReadModelStatus> status(long head) {
        return Mono.usingWhen(connections.create(), c -> status(c, head), Connection::close);
    }

    /**
     * Builds the read model anew: the handlers' {@code @ResetHandler} methods clear its rows in the transaction that sets
     * its place to the beginning of the log. Fails if another node works on one of its segments.
     */
    public Mono<Void> resetAndReplay() {
        return stop().then(Mono.<Void>fromRunnable(() -> {
                    try {
                        processor.resetTokens();
                    } finally {
                        processor.start();
                    }
                })
                .subscribeOn(Schedulers.boundedElastic()));
    }

    /** Tries a failed event again now, instead of when its pause is over. */
    public Mono<Void> retryNow() {
        return stop().then(Mono.<Void>fromRunnable(processor::start).subscribeOn(Schedulers.boundedElastic()))
                .thenMany(Flux.fromIterable(watch.failedSegments()))
                .concatMap(segment -> Mono.fromFuture(() -> processor.claimSegment(segment)))
                .then();
    }

    /** Splits a segment in two, so that two workers share its events. False if this node cannot. */
    public Mono<Boolean> splitSegment(int segment) {
        return Mono.fromFuture(() -> processor.splitSegment(segment));
    }

    /** Merges a segment with its other half. False if this node cannot, or there is only one. */
    public Mono<Boolean> mergeSegment(int segment) {
        return Mono.fromFuture(() -> processor.mergeSegment(segment));
    }

    private Mono<ReadModelStatus> status(Connection connection, long head) {
        Flux<long[]> stand = Sql.query(
                connection,
                STAND,
                row -> new long[] {number(row.get(0, Long.class)), number(row.get(1, Long.class))},
                name());
        return stand.next().zipWhen(s -> FailureLog.read(connection, name()).collectList(), (s, failures) -> {
            long lag = Math.max(0, head - s[1]);
            return new ReadModelStatus(name(), state(failures), (int) s[0], s[1], lag, failures);
        });
    }

    private ReadModelStatus.State state(List<Failure> failures) {
        if (!failures.isEmpty() || watch.hasFailed() || processor.isError()) {
            return ReadModelStatus.State.FAILED;
        }
        return processor.isRunning() ? ReadModelStatus.State.RUNNING : ReadModelStatus.State.STOPPED;
    }

    private static long number(@Nullable Long value) {
        return Objects.requireNonNull(value);
    }
}
