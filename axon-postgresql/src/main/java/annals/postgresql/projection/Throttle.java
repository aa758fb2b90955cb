package annals.postgresql.projection;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * How long a rebuild pauses between two batches, so that those who work meanwhile hardly notice it. While nobody records
 * anything it does not pause: it keeps one processor busy, and readers have the others.
 */
final class Throttle {

    /** A live read model that is further behind than this needs the machine more than the rebuild. */
    private static final long BEHIND = 200;

    private static final long SHORTEST = 5;
    private static final long FIRST = 50;
    private static final long LONGEST = 2_000;

    private final CommitFeed feed;
    private final Collection<String> readModels;
    private final Map<String, Long> before = new HashMap<>();
    private long patience = FIRST;
    private long headBefore = Long.MIN_VALUE;

    Throttle(CommitFeed feed, Collection<String> readModels) {
        this.feed = feed;
        this.readModels = readModels;
    }

    /**
     * Milliseconds to wait: none if nothing was recorded since the batch before; else as long as the batch took, so that
     * half of the time is everybody else's, and longer and longer while a live read model runs after the log. One that
     * stands still is not helped by waiting.
     *
     * @param took milliseconds of the last batch
     * @param head of the log
     */
    long pause(long took, long head) {
        long hurrying =
                readModels.stream().filter(name -> isHurrying(name, head)).count();
        boolean quiet = head == headBefore && hurrying == 0;
        headBefore = head;
        patience = hurrying > 0 ? Math.min(LONGEST, patience * 2) : FIRST;
        return quiet ? 0 : Math.max(SHORTEST, hurrying > 0 ? Math.max(took, patience) : took);
    }

    private boolean isHurrying(String readModel, long head) {
        long position = feed.heard(readModel);
        Long last = before.put(readModel, position);
        boolean behind = position != Long.MAX_VALUE && head - position > BEHIND;
        return behind && last != null && last < position;
    }
}
