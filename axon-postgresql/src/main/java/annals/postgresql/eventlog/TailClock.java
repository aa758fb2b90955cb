package annals.postgresql.eventlog;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Spares readers at the tail of the log a question whose answer another reader has just been given: while the time stands
 * still, nothing that this process knows of was appended. It moves with each append of this process, with each word of an
 * append elsewhere, and by itself ten times a second, should there have been no word.
 */
final class TailClock {

    private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final AtomicLong appends = new AtomicLong();

    /** Something was appended, or may have been. */
    void move() {
        appends.incrementAndGet();
    }

    /** To be asked before looking. What was found then is all there is for as long as the time is the same. */
    Time now() {
        return new Time(appends.get(), Math.floorDiv(System.nanoTime(), TICK_NANOS));
    }

    record Time(long appends, long tick) {}
}
