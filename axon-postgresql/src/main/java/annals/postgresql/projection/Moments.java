package annals.postgresql.projection;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Read models as they were: the events of then, run through the same handlers into copies of the same tables, where the
 * same queries find them. One record is put together anew for each question and nothing of it remains; a whole read model
 * is kept for a while, and the next moment begins with the nearest one that is kept.
 */
public final class Moments implements Past, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Moments.class);
    private static final int THREADS = 4;
    private static final int WAITING = 500;

    private final ReadModels readModels;
    private final ConnectionFactory connections;
    private final PastEvents events;
    private final String live;
    private final Limits limits;
    private final CopyMaker maker;
    private final Copies copies;
    private final Scheduler askers = Schedulers.newBoundedElastic(THREADS, WAITING, "moments");
    private final Scheduler makers = Schedulers.newBoundedElastic(2, WAITING, "moment-copies");

    /**
     * How much the past may cost.
     *
     * @param copies kept at a time
     * @param checkpointEvery so many events a copy is kept on the way to a later one
     * @param patience longest wait of a caller
     */
    public record Limits(int copies, long checkpointEvery, Duration patience) {}

    /**
     * @param connections a pool with at least eight connections that nothing else uses
     * @param live the schema of the read models' tables
     */
    public Moments(
            ReadModels readModels, ConnectionFactory connections, PastEvents events, String live, Limits limits) {
        this.readModels = readModels;
        this.connections = connections;
        this.events = events;
        this.live = live;
        this.limits = limits;
        this.maker = new CopyMaker(readModels, connections, events, live);
        this.copies = new Copies(limits.copies(), copy -> makers.schedule(() -> maker.drop(copy.schema)));
    }

    /** Drops what an earlier process has left behind. Waits for the database. */
    public void start() {
        maker.dropAll();
    }

    /** Drops all copies, because something in them was erased or a crash has emptied them. Waits for the database. */
    public void forget() {
        copies.forgetAll(copy -> maker.drop(copy.schema));
    }

    @Override
    public <T> Mono<Answer<T>> read(String readModel, Moment moment, Function<Connection, Mono<T>> query) {
        Object subject = moment.subject();
        Mono<Answer<T>> answer = Mono.fromCallable(() -> events.stretch(moment))
                .subscribeOn(askers)
                .flatMap(stretch -> subject == null
                        ? ofAll(readModel, stretch, moment.clock(), query)
                        : ofOne(readModel, subject, stretch, moment.clock(), query));
        return answer.timeout(limits.patience())
                .onErrorMap(TimeoutException.class, e -> new MomentNotReadyException(readModel));
    }

    /** Works with empty tables of a read model, which are gone afterwards. */
    public <T> Mono<T> scratch(String readModel, Instant clock, Function<Scratch, T> work) {
        Replay replay = readModels.replayOf(readModel);
        return Mono.usingWhen(
                connections.create(),
                c -> CopyTables.run(c, "begin; set local " + Snapshot.NOW + " = '" + clock + "'")
                        .then(CopyTables.enter(c, "pg_temp"))
                        .then(new CopyTables(live, replay.tables).create(c, "pg_temp", CopyTables.Lasting.TRANSACTION))
                        .then(Mono.fromCallable(() -> work.apply(new Scratch(c, replay)))
                                .subscribeOn(askers)),
                Moments::rollback,
                (c, error) -> rollback(c),
                Moments::rollback);
    }

    private <T> Mono<Answer<T>> ofOne(
            String readModel, Object subject, Stretch stretch, Instant clock, Function<Connection, Mono<T>> query) {
        return scratch(readModel, clock, tables -> {
                    tables.replay(events.about(subject, stretch.position()), stretch);
                    return Optional.ofNullable(tables.ask(query));
                })
                .flatMap(Mono::justOrEmpty)
                .map(value -> new Answer<>(value, stretch.position()));
    }

    private <T> Mono<Answer<T>> ofAll(
            String readModel, Stretch stretch, Instant clock, Function<Connection, Mono<T>> query) {
        return Mono.fromFuture(() -> copy(readModel, stretch), true)
                .flatMap(copy -> copy.use()
                        ? ask(copy, clock, query).doFinally(end -> copies.leave(copy))
                        : ofAllAgain(readModel, stretch, clock, query))
                .map(value -> new Answer<>(value, stretch.position()))
                .onErrorResume(
                        LostByCrashException.class,
                        e -> Mono.fromRunnable(this::forget)
                                .subscribeOn(makers)
                                .then(ofAll(readModel, stretch, clock, query)));
    }

    private <T> Mono<T> ofAllAgain(
            String readModel, Stretch stretch, Instant clock, Function<Connection, Mono<T>> query) {
        return ofAll(readModel, stretch, clock, query).map(Answer::value);
    }

    private <T> Mono<T> ask(Copy copy, Instant clock, Function<Connection, Mono<T>> query) {
        return Mono.usingWhen(
                connections.create(),
                c -> CopyTables.run(c, "begin read only; set local " + Snapshot.NOW + " = '" + clock + "'")
                        .then(CopyTables.enter(c, copy.schema))
                        .then(copy.require(c))
                        .then(Mono.defer(() -> query.apply(c))),
                Moments::rollback,
                (c, error) -> rollback(c),
                Moments::rollback);
    }

    static Mono<Void> rollback(Connection connection) {
        return CopyTables.run(connection, "rollback")
                .then(Mono.defer(() -> Mono.from(connection.close())))
                .onErrorResume(e -> Mono.fromRunnable(() -> Connections.giveUp(connection)));
    }

    private CompletableFuture<Copy> copy(String readModel, Stretch stretch) {
        var key = Copy.Key.of(readModel, stretch);
        var promise = new CompletableFuture<Copy>();
        return copies.findOrPromise(key, promise).orElseGet(() -> {
            makers.schedule(() -> make(key, stretch, promise));
            return promise;
        });
    }

    private void make(Copy.Key key, Stretch stretch, CompletableFuture<Copy> promise) {
        try {
            checkpoint(key.readModel(), stretch);
            Optional<Copy> base = copies.before(key.readModel(), stretch);
            try {
                promise.complete(maker.make(key, stretch, base));
            } finally {
                base.ifPresent(copies::leave);
            }
            copies.trim();
        } catch (RuntimeException | Error e) {
            LOG.warn("{} as it was at position {} cannot be put together", key.readModel(), key.position(), e);
            copies.failed(key);
            promise.completeExceptionally(e);
        }
    }

    /** On a long way a copy is left behind, for others on the same way. */
    private void checkpoint(String readModel, Stretch stretch) {
        long every = limits.checkpointEvery();
        long at = (stretch.wholeUpTo() + 1) / every * every - 1;
        var earlier = Stretch.upTo(at);
        var key = Copy.Key.of(readModel, earlier);
        if (at < 0 || key.equals(Copy.Key.of(readModel, stretch))) {
            return;
        }
        var promise = new CompletableFuture<Copy>();
        if (copies.findOrPromise(key, promise).isEmpty()) {
            make(key, earlier, promise);
        }
    }

    @Override
    public void close() {
        askers.dispose();
        makers.dispose();
    }
}
