package annals.postgresql.projection;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * How long rebuilds rest between two batches, so that those who work meanwhile hardly notice them. While nobody records
 * anything they do not rest: they keep one processor busy, and readers have the others. All rebuilds share one thread and
 * one of these: while one rests, all do.
 */
final class Throttle {

    /** It is quiet if the log has not grown for so many milliseconds. */
    private static final long QUIET = 1_000;

    /** A live read model that is further behind than this needs the machine more than the rebuild. */
    private static final long BEHIND = 200;

    private static final long SHORTEST = 5;
    private static final long FIRST = 100;
    private static final long LONGEST = 2_000;

    private final CommitFeed feed;
    private final Collection<String> readModels;
    private final LongSupplier millis;
    private final Map<String, Long> before = new HashMap<>();
    private long patience;
    private long head = Long.MIN_VALUE;
    private long grewAt;
    private boolean quiet;

    /** @param millis a clock that only goes forward */
    Throttle(CommitFeed feed, Collection<String> readModels, LongSupplier millis) {
        this.feed = feed;
        this.readModels = readModels;
        this.millis = millis;
    }

    /**
     * Looks at who works now.
     *
     * @param head of the log
     */
    void look(long head) {
        boolean hurrying = isAnyHurrying(head);
        patience = hurrying ? Math.min(LONGEST, Math.max(FIRST, 2 * patience)) : 0;
        quiet = !hasGrown(head) && !hurrying;
    }

    /**
     * Whether nothing has been recorded for a while, and no live read model runs after the log. One that stands still would
     * not be helped by waiting.
     */
    boolean isQuiet() {
        return quiet;
    }

    /**
     * Milliseconds to rest: none while it is quiet; else as long as the batch took, so that half of the time is everybody
     * else's, and longer and longer while a live read model runs after the log.
     *
     * @param took milliseconds of the last batch
     */
    long pause(long took) {
        return quiet ? 0 : Math.max(SHORTEST, Math.max(took, patience));
    }

    /** Rests, unless the thread is interrupted. */
    void rest(long took) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pause(took)));
    }

    private boolean hasGrown(long head) {
        long now = millis.getAsLong();
        if (head != this.head) {
            this.head = head;
            grewAt = now;
        }
        return now - grewAt < QUIET;
    }

    private boolean isAnyHurrying(long head) {
        return readModels.stream().filter(name -> isHurrying(name, head)).count() > 0;
    }

    private boolean isHurrying(String readModel, long head) {
        long position = feed.heard(readModel);
        Long last = before.put(readModel, position);
        boolean behind = position != Long.MAX_VALUE && head - position > BEHIND;
        return behind && last != null && last < position;
    }
}
