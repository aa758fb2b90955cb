package annals.postgresql.projection;

import io.r2dbc.spi.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToLongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The entries of a read model as they are committed, for any number of subscribers. The latest ones are kept in memory and
 * read once for all; who is further behind reads pages of its own. Every subscriber pulls at its own speed and resumes
 * after any position: no gap, no duplicate, the entries of one position always together.
 *
 * @param <T> an entry
 */
public final class LiveTail<T> {

    private static final Logger LOG = LoggerFactory.getLogger(LiveTail.class);
    private static final Duration RECHECK = Duration.ofSeconds(1);
    private static final int PAGE = 256;

    /** Reads entries from the read model. */
    @FunctionalInterface
    public interface Page<T> {

        /**
         * Reads the next entries.
         *
         * @param after the entries' positions are greater than this
         * @return the first entries by position, at most {@code limit} of them; all that share a position in a fixed order
         */
        Flux<T> fetch(Connection connection, long after, int limit);
    }

    private final String readModel;
    private final ReadModelReader reader;
    private final Page<T> page;
    private final ToLongFunction<T> positionOf;
    private final Ring<T> ring;
    private final Wakeup grown = new Wakeup();
    private final AtomicInteger subscribers = new AtomicInteger();
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
            Page<T> page,
            ToLongFunction<T> positionOf,
            int capacity) {
        this.readModel = readModel;
        this.reader = reader;
        this.page = page;
        this.positionOf = positionOf;
        this.ring = new Ring<>(capacity, positionOf);
        feed.onCommit((name, position) -> {
            if (name.equals(readModel) && subscribers.get() > 0) {
                wake();
            }
        });
    }

    /**
     * All entries after a position: those that are there, then those to come, until cancelled. Entries arrive as fast as
     * they are asked for.
     */
    public Flux<T> after(long position) {
        return Flux.defer(() -> {
            var cursor = new Cursor(position);
            if (subscribers.getAndIncrement() == 0) {
                ring.clear();
            }
            wake();
            lookAgainLater();
            return Mono.defer(() -> next(cursor))
                    .repeat()
                    .concatMapIterable(chunk -> chunk, 1)
                    .doFinally(end -> subscribers.decrementAndGet());
        });
    }

    /** Forgets the entries in memory, because those in the database were changed; subscribers miss nothing. */
    public void forget() {
        ring.clear();
        if (subscribers.get() > 0) {
            wake();
        }
    }

    /** The next few entries: from memory, from the database, or as soon as there are any. */
    private Mono<List<T>> next(Cursor cursor) {
        long seen = grown.seen();
        Ring.Part<T> part = ring.after(cursor.position, PAGE);
        if (part.covered()) {
            cursor.position = part.upTo();
            return part.entries().isEmpty() ? more(seen) : Mono.just(part.entries());
        }
        return read(cursor.position, PAGE).flatMap(chunk -> {
            cursor.position = chunk.upTo();
            return chunk.entries().isEmpty() ? more(seen) : Mono.just(chunk.entries());
        });
    }

    private Mono<List<T>> more(long seen) {
        return grown.after(seen).thenReturn(List.of());
    }

    /** Reads from time to time as long as anybody is there, should a signal have been lost. */
    private void lookAgainLater() {
        if (looksAgain.compareAndSet(false, true)) {
            Mono.delay(RECHECK).subscribe(time -> {
                looksAgain.set(false);
                if (subscribers.get() == 0) {
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
        long before = ring.upTo();
        catchUp()
                .doOnError(this::tell)
                .onErrorResume(e -> Mono.delay(RECHECK).then())
                .subscribe(nothing -> {}, e -> LOG.error("The live tail of {} stopped", readModel, e), () -> {
                    loadedAt = System.nanoTime();
                    if (ring.upTo() != before) {
                        grown.fire();
                    }
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
                            : read(after, PAGE).map(chunk -> {
                                ring.append(after, chunk);
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
                    return true;
                });
    }

    /** Whole positions only: a page that ends inside a position leaves that position out, or grows if it is the only one. */
    private Mono<Chunk<T>> read(long after, int limit) {
        return reader.read(
                        readModel,
                        ReadModelReader.ANY,
                        c -> page.fetch(c, after, limit).collectList())
                .flatMap(answer -> {
                    Chunk<T> chunk = Chunk.of(answer, after, limit, positionOf);
                    return chunk == null ? read(after, limit * 2) : Mono.just(chunk);
                });
    }

    private static final class Cursor {
        private volatile long position;

        Cursor(long position) {
            this.position = position;
        }
    }
}
