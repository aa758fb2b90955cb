package annals.axonserver.move;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Tells how far a step is, once a second at most, at its beginning and at its end. */
final class Progress {

    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Consumer<String> console;
    private final LongSupplier nanoTime;
    private final String step;
    private final long begin;
    private final long end;
    private final long started;
    private long told;

    /**
     * @param step what is done, such as "Copied"
     * @param begin how many are done already, of an earlier run
     * @param end how many there are
     * @param nanoTime as {@link System#nanoTime}
     */
    Progress(Consumer<String> console, LongSupplier nanoTime, String step, long begin, long end) {
        this.console = console;
        this.nanoTime = nanoTime;
        this.step = step;
        this.begin = begin;
        this.end = end;
        this.started = nanoTime.getAsLong();
        this.told = started;
        console.accept(line(begin) + (begin == 0 ? "" : ", which are there already"));
    }

    /** So many of all are done, those of an earlier run included. */
    void reached(long done) {
        long now = nanoTime.getAsLong();
        if (done < end && now - told < PAUSE_NANOS) {
            return;
        }
        told = now;
        if (done > begin) {
            double rate = (done - begin) / (Math.max(1, now - started) / 1e9);
            console.accept(line(done) + String.format(Locale.ROOT, ", %,.0f/s", rate) + left(done, rate));
        }
    }

    private String left(long done, double rate) {
        return done == end ? "" : String.format(Locale.ROOT, ", about %,.0f s left", Math.ceil((end - done) / rate));
    }

    private String line(long done) {
        return String.format(Locale.ROOT, "%s: %,d of %,d", step, done, end);
    }
}
