package annals.node.reads;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** The reads of one customer by one actor on one route within a minute: the first is written, the others are counted. */
final class MergedReads {

    /** Done once the first is on disk; fails if it cannot be written. */
    final CompletableFuture<Void> recorded = new CompletableFuture<>();

    private final Key key;
    private final Instant first;
    private Instant last;
    private int more;

    /** @param first when the first of them was */
    MergedReads(Key key, Instant first) {
        this.key = key;
        this.first = first;
        this.last = first;
    }

    /** The first of them, as a row. */
    ReadRow row() {
        return new ReadRow(key.customer(), key.actor(), key.route(), first, first, 1, this);
    }

    /** One more was read. */
    synchronized MergedReads again(Instant now) {
        more++;
        last = now;
        return this;
    }

    /** What was counted since the first, as a row; null if nothing was. */
    synchronized @org.jspecify.annotations.Nullable ReadRow rest() {
        return more == 0 ? null : new ReadRow(key.customer(), key.actor(), key.route(), first, last, more, this);
    }

    boolean hasFailed() {
        return recorded.isCompletedExceptionally();
    }

    /** What is merged into one. */
    record Key(annals.api.access.Actor actor, String route, java.util.UUID customer, long minute) {}
}
