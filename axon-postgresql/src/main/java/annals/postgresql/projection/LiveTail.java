package annals.postgresql.projection;

import io.r2dbc.spi.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.pool.InstrumentedPool;
import reactor.pool.PoolBuilder;

/**
 * The entries of a read model as they are committed, for any number of subscribers. The latest ones are kept in memory and
 * read once for all; who is further behind reads pages of its own, a few subscribers at a time. Every subscriber pulls at its
 * own speed and resumes after any position: no gap, no duplicate, the entries of one position always together. Who wants the
 * entries of one subject is not woken by those of others.
 *
 * @param <S> what an entry is about
 * @param <T> an entry
 */
public final class LiveTail<S, T> {

    private static final Logger LOG = LoggerFactory.getLogger(LiveTail.class);
    private static final Duration RECHECK = Duration.ofSeconds(1);
    private static final int PAGE = 256;
    /** Thousands come back at once after a restart; others want to read meanwhile. */
    private static final int BEHIND_AT_ONCE = 4;

    /** Reads entries from the read model. */
    @FunctionalInterface
    public interface Page<S, T> {

        /**
         * Reads the next entries.
         *
         * @param subject of which the entries are; null for all
         * @param after the entries' positions are greater than this
         * @return the first entries by position, at most {@code limit} of them; all that share a position in a fixed order
         */
        Flux<T> fetch(Connection connection, @Nullable S subject, long after, int limit);
    }

    private final String readModel;
    private final ReadModelReader reader;
    private final Page<S, T> page;
    private final ToLongFunction<T> positionOf;
    private final Function<T, S> subjectOf;
    private final Ring<S, T> ring;
    private final Listeners<S> listeners;
    private final InstrumentedPool<Boolean> turns =
            PoolBuilder.from(Mono.just(true)).sizeBetween(0, BEHIND_AT_ONCE).buildPool();
    private final AtomicInteger wakeups = new AtomicInteger();
    private final AtomicBoolean looksAgain = new AtomicBoolean();
    private volatile long loadedAt = System.nanoTime();

    /**
     * A tail of one read model.
     *
     * @param capacity how many of the latest entries stay in memory; a few thousand suit
     */
    public LiveTail(
            String readModel,
            ReadModelReader reader,
            CommitFeed feed,
            Page<S, T> page,
            ToLongFunction<T> positionOf,
            Function<T, S> subjectOf,
            int capacity) {
        this.readModel = readModel;
        this.reader = reader;
        this.page = page;
        this.positionOf = positionOf;
        this.subjectOf = subjectOf;
        this.ring = new Ring<>(capacity, positionOf, subjectOf);
        this.listeners = new Listeners<>(ring);
        feed.onCommit((name, position) -> {
            if (name.equals(readModel) && !listeners.isEmpty()) {
                wake();
            }
        });
    }

    /**
     * All entries after a position: those that are there, then those to come, until cancelled. Entries arrive as fast as
     * they are asked for.
     */
    public Flux<T> after(long position) {
        return entries(null, position);
    }

    /** The same, of one subject only. */
    public Flux<T> after(long position, S subject) {
        return entries(subject, position);
    }

    private Flux<T> entries(@Nullable S subject, long position) {
        return Flux.defer(() -> {
            var cursor = new Cursor<>(subject, listeners.join(subject), position);
            wake();
            lookAgainLater();
            return Mono.defer(() -> next(cursor))
                    .repeat()
                    .concatMapIterable(chunk -> chunk, 1)
                    .doFinally(end -> listeners.leave(subject));
        });
    }

    /** Forgets the entries in memory, because those in the database were changed; subscribers miss nothing. */
    public void forget() {
        ring.clear();
        if (!listeners.isEmpty()) {
            wake();
        }
    }

    /** The next few entries: from memory, from the database, or as soon as there are any. */
    private Mono<List<T>> next(Cursor<S> cursor) {
        long seen = cursor.wakeup.seen();
        var part = ring.after(cursor.subject, cursor.position, PAGE);
        if (part.covered()) {
            cursor.position = part.upTo();
            return part.entries().isEmpty() ? more(cursor, seen) : Mono.just(part.entries());
        }
        return turns.withPoolable(turn -> read(cursor.subject, cursor.position, PAGE))
                .next()
                .flatMap(chunk -> {
                    cursor.position = chunk.upTo();
                    return chunk.entries().isEmpty() ? more(cursor, seen) : Mono.just(chunk.entries());
                })
                .doOnError(this::tell)
                .onErrorResume(e -> Mono.delay(RECHECK).thenReturn(List.of()));
    }

    private Mono<List<T>> more(Cursor<S> cursor, long seen) {
        return cursor.wakeup.after(seen).thenReturn(List.of());
    }

    /** Reads from time to time as long as anybody is there, should a signal have been lost. */
    private void lookAgainLater() {
        if (looksAgain.compareAndSet(false, true)) {
            Mono.delay(RECHECK).subscribe(time -> {
                looksAgain.set(false);
                if (listeners.isEmpty()) {
                    return;
                }
                if (System.nanoTime() - loadedAt > RECHECK.toNanos()) {
                    wake();
                }
                lookAgainLater();
            });
        }
    }

    /** Reads for all subscribers. One read runs at a time; wake-ups that come meanwhile lead to one more. */
    private void wake() {
        if (wakeups.getAndIncrement() == 0) {
            load();
        }
    }

    private void load() {
        int handled = wakeups.get();
        catchUp()
                .doOnError(this::tell)
                .onErrorResume(e -> Mono.delay(RECHECK).then())
                .subscribe(nothing -> {}, e -> LOG.error("The live tail of {} stopped", readModel, e), () -> {
                    loadedAt = System.nanoTime();
                    if (wakeups.addAndGet(-handled) != 0) {
                        load();
                    }
                });
    }

    /** That the database is away the read model tells itself. */
    private void tell(Throwable error) {
        LOG.atLevel(DatabaseAway.explains(error) ? Level.DEBUG : Level.WARN)
                .setCause(error)
                .log("The live tail of {} could not read", readModel);
    }

    private Mono<Void> catchUp() {
        return Mono.defer(() -> {
                    long after = ring.upTo();
                    return after == Ring.COLD
                            ? warmUp()
                            : read(null, after, PAGE).map(chunk -> {
                                ring.append(after, chunk);
                                listeners.wake(
                                        chunk.entries().stream().map(subjectOf).toList());
                                return chunk.complete();
                            });
                })
                .repeat()
                .takeUntil(complete -> complete)
                .then();
    }

    /** The first read only learns where the read model is: what lies before is for the database. */
    private Mono<Boolean> warmUp() {
        return reader.read(readModel, ReadModelReader.ANY, connection -> Mono.just(true))
                .map(answer -> {
                    ring.startAt(answer.position());
                    listeners.wakeAll();
                    return true;
                });
    }

    /** Whole positions only: a page that ends inside a position leaves that position out, or grows if it is the only one. */
    private Mono<Chunk<T>> read(@Nullable S subject, long after, int limit) {
        return reader.read(
                        readModel,
                        ReadModelReader.ANY,
                        c -> page.fetch(c, subject, after, limit).collectList())
                .flatMap(answer -> {
                    Chunk<T> chunk = Chunk.of(answer, after, limit, positionOf);
                    return chunk == null ? read(subject, after, limit * 2) : Mono.just(chunk);
                });
    }

    private static final class Cursor<S> {
        private final @Nullable S subject;
        private final Wakeup wakeup;
        private volatile long position;

        Cursor(@Nullable S subject, Wakeup wakeup, long position) {
            this.subject = subject;
            this.wakeup = wakeup;
            this.position = position;
        }
    }
}
