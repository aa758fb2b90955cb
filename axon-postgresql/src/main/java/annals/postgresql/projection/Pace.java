package annals.postgresql.projection;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import reactor.core.scheduler.Scheduler;

/**
 * Lets a read model that is up to date gather what comes next: for a while after it found nothing more it is not woken, so
 * that several events share one transaction. Whoever waits for an event ends the rest, and while there is more to catch up
 * with there is none.
 */
final class Pace {

    private final Duration rest;
    private final Scheduler timer;
    private volatile Runnable wake = () -> {};
    private volatile boolean gathering;
    private boolean resting;
    private boolean hurried;

    /** @param rest the longest that an event waits here; zero for not at all */
    Pace(Duration rest, Scheduler timer) {
        this.rest = rest;
        this.timer = timer;
    }

    /** Has the callback run when it is time to look for events. */
    void wakeBy(Runnable callback) {
        wake = callback;
    }

    /** True while there may be events, and they can wait. */
    boolean isGathering() {
        return gathering;
    }

    /** A look found nothing more. */
    synchronized void upToDate() {
        if (!resting && !rest.isZero()) {
            resting = true;
            timer.schedule(this::restIsOver, rest.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    /** There may be more events. */
    void news() {
        synchronized (this) {
            gathering = resting && !hurried;
            if (gathering) {
                return;
            }
        }
        wake.run();
    }

    /** Somebody waits for an event, which may not have got here yet. */
    void hurry() {
        synchronized (this) {
            hurried = true;
        }
        stopGathering();
    }

    private void restIsOver() {
        synchronized (this) {
            resting = false;
            hurried = false;
        }
        stopGathering();
    }

    private void stopGathering() {
        synchronized (this) {
            if (!gathering) {
                return;
            }
            gathering = false;
        }
        wake.run();
    }
}
