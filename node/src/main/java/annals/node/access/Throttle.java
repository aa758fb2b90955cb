package annals.node.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Slows down whoever guesses: some attempts are free, each further one makes the next wait twice as long. An attempt
 * counts when it begins, so guesses made at once are no cheaper than one after the other.
 */
final class Throttle {

    private static final Duration FORGETS = Duration.ofHours(1);
    private static final int REMEMBERED = 20_000;
    private static final int MOST_DOUBLINGS = 20;

    private final int free;
    private final Duration longest;
    private final InstantSource clock;
    private final Cache<String, Attempts> attempts;

    private record Attempts(int count, Instant waitsUntil) {}

    /**
     * @param free attempts before the first wait
     * @param longest wait, however many attempts there were
     */
    Throttle(int free, Duration longest, InstantSource clock) {
        this.free = free;
        this.longest = longest;
        this.clock = clock;
        this.attempts = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(FORGETS)
                .ticker(() -> clock.millis() * 1_000_000)
                .build();
    }

    /** Counts an attempt; throws {@link AccessProblem} if it comes too early, and then does not count it. */
    void attempt(String who) {
        Instant now = clock.instant();
        attempts.asMap().compute(who, (key, before) -> {
            if (before == null) {
                return next(0, now);
            }
            if (now.isBefore(before.waitsUntil)) {
                throw AccessProblem.tooMany(seconds(Duration.between(now, before.waitsUntil)));
            }
            return next(before.count, now);
        });
    }

    private Attempts next(int before, Instant now) {
        int count = before + 1;
        if (count < free) {
            return new Attempts(count, now);
        }
        Duration wait = Duration.ofSeconds(1L << Math.min(count - free, MOST_DOUBLINGS));
        return new Attempts(count, now.plus(wait.compareTo(longest) < 0 ? wait : longest));
    }

    /** The attempt succeeded: all before it are forgiven. */
    void forgive(String who) {
        attempts.invalidate(who);
    }

    /** The attempt succeeded, but only it is forgiven. */
    void takeBack(String who) {
        attempts.asMap().computeIfPresent(who, (key, now) -> new Attempts(Math.max(0, now.count - 1), clock.instant()));
    }

    private static int seconds(Duration wait) {
        return (int) Math.max(1, (wait.toMillis() + 999) / 1000);
    }
}
