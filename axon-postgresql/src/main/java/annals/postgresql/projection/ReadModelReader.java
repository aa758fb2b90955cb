package annals.postgresql.projection;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/**
 * Reads a read model at a known position: one snapshot holds the answer and the position it is true at, and a caller that
 * wrote at some position waits, without holding a thread or a connection, until its own write is in.
 */
public final class ReadModelReader {

    /** No position is asked for: the answer is whatever is there. */
    public static final long ANY = Positions.NONE;

    private final ConnectionFactory connections;
    private final CommitFeed feed;
    private final Duration patience;
    private final Duration recheck;
    private final Past past;
    private final Clock clock;

    /**
     * Answers about the present only.
     *
     * @param patience longest wait for a position
     * @param recheck after which the position is looked up even if no signal came
     */
    public ReadModelReader(ConnectionFactory connections, CommitFeed feed, Duration patience, Duration recheck) {
        this(connections, feed, patience, recheck, Past.UNKNOWN, Clock.systemUTC());
    }

    private ReadModelReader(
            ConnectionFactory connections,
            CommitFeed feed,
            Duration patience,
            Duration recheck,
            Past past,
            Clock clock) {
        this.connections = connections;
        this.feed = feed;
        this.patience = patience;
        this.recheck = recheck;
        this.past = past;
        this.clock = clock;
    }

    /** The same, which answers about the past too. */
    public ReadModelReader with(Past memory) {
        return new ReadModelReader(connections, feed, patience, recheck, memory, clock);
    }

    /** The same by another clock. */
    public ReadModelReader by(Clock other) {
        return new ReadModelReader(connections, feed, patience, recheck, past, other);
    }

    /**
     * Answers a query about one read model: as it is, or as it was at the {@link Moment} of the Reactor context. In the
     * query {@code current_setting('annals.now')} is the time then.
     *
     * @param atLeast the position whose effect must be visible, or {@link #ANY}
     * @param query runs in a read-only snapshot; its connection must not be kept or closed
     * @return the answer; empty if the query is empty; {@link ReadModelBehindException} if the position is not reached in
     *     time
     */
    public <T> Mono<Answer<T>> read(String readModel, long atLeast, Function<Connection, Mono<T>> query) {
        return Mono.deferContextual(context -> {
            Moment moment =
                    Moment.of(context).orElseGet(() -> Moment.at(clock.instant().truncatedTo(ChronoUnit.MICROS)));
            return moment.isPast()
                    ? reached(readModel, moment.now(), atLeast).then(past.read(readModel, moment, query))
                    : read(readModel, moment.now(), atLeast, query);
        });
    }

    /** What was recorded a moment ago may be dated back, and reach the log that the past is read from a little later. */
    private Mono<Void> reached(String readModel, Instant now, long atLeast) {
        return atLeast == ANY
                ? Mono.empty()
                : read(readModel, now, atLeast, connection -> Mono.just(true)).then();
    }

    private <T> Mono<Answer<T>> read(String readModel, Instant now, long atLeast, Function<Connection, Mono<T>> query) {
        Wakeup wakeup = feed.wakeup(readModel);
        var last = new AtomicLong(Positions.NONE);
        var look = new AtomicBoolean();
        return Mono.defer(() -> {
                    long seen = wakeup.seen(); // before the look, or a commit between the two would be slept through
                    return attempt(look.get() || feed.heard(readModel) >= atLeast, readModel, now, atLeast, query)
                            .doOnNext(attempt -> last.set(attempt.position()))
                            .delayUntil(attempt -> attempt.behind() ? news(readModel, atLeast, seen) : Mono.empty())
                            .doOnNext(attempt -> look.set(true));
                })
                .repeat()
                .filter(attempt -> !attempt.behind())
                .next()
                .flatMap(Snapshot.Attempt::answer)
                .timeout(patience)
                .onErrorMap(TimeoutException.class, e -> new ReadModelBehindException(readModel, atLeast, last.get()));
    }

    private <T> Mono<Snapshot.Attempt<T>> attempt(
            boolean look, String readModel, Instant now, long atLeast, Function<Connection, Mono<T>> query) {
        return look
                ? Snapshot.of(connections, readModel, now, atLeast, query)
                : Mono.just(new Snapshot.Attempt<>(null, feed.heard(readModel), true));
    }

    /** Waits for a signal that promises the position; one that promises less is not worth a look. */
    private Mono<Boolean> news(String readModel, long atLeast, long seen) {
        feed.waiting(readModel);
        var version = new AtomicLong(seen);
        Wakeup wakeup = feed.wakeup(readModel);
        return Mono.defer(() -> wakeup.after(version.get(), recheck))
                .doOnNext(signalled -> version.set(wakeup.seen()))
                .repeat()
                .filter(signalled -> !signalled || feed.heard(readModel) >= atLeast)
                .next();
    }
}
