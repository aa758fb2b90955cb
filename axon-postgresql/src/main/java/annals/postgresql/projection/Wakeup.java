package annals.postgresql.projection;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.scheduler.Schedulers;

/** Wakes whoever waits for a change. What the waiters then do runs on other threads than the one that fires. */
final class Wakeup {

    private final Set<MonoSink<Boolean>> waiting = ConcurrentHashMap.newKeySet();
    private final AtomicLong changes = new AtomicLong();

    /** To be taken before looking; {@link #after} then misses no change made since. */
    long seen() {
        return changes.get();
    }

    void fire() {
        changes.incrementAndGet();
        for (var all = waiting.iterator(); all.hasNext(); ) {
            MonoSink<Boolean> sink = all.next();
            all.remove();
            sink.success(true);
        }
    }

    /** Completes at the first change after {@code seen}, or when the time is up. */
    Mono<Boolean> after(long seen, Duration atMost) {
        return after(seen).timeout(atMost, Mono.just(false));
    }

    /** Completes at the first change after {@code seen}. */
    Mono<Boolean> after(long seen) {
        return Mono.<Boolean>create(sink -> register(sink, seen)).publishOn(Schedulers.parallel());
    }

    private void register(MonoSink<Boolean> sink, long seen) {
        sink.onDispose(() -> waiting.remove(sink));
        waiting.add(sink);
        if (changes.get() != seen) {
            sink.success(true);
        }
    }
}
