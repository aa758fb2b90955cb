package annals.command.imports;

import annals.api.shared.InvalidValue;
import annals.api.shared.Refused;
import annals.api.shared.RequestRefusal;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Waits while the database is away, so that an import goes on unaided when it is back. */
final class Patience {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final int tries;
    private final CountDownLatch stopped;

    /**
     * @param tries before the import fails
     * @param stopped ends the waiting
     */
    Patience(int tries, CountDownLatch stopped) {
        this.tries = tries;
        this.stopped = stopped;
    }

    /**
     * Does the work until it succeeds or is refused.
     *
     * @param before done before each further try; if it fails, that try has failed
     */
    <T> T until(Supplier<T> work, Runnable before) {
        long pause = FIRST_PAUSE.toMillis();
        for (int left = tries; ; left--) {
            try {
                if (left < tries) {
                    before.run();
                }
                return work.get();
            } catch (Refused e) {
                if (!isPassing(e) || left <= 1) {
                    throw e;
                }
            } catch (InvalidValue e) {
                throw e;
            } catch (RuntimeException e) {
                if (left <= 1) {
                    throw e;
                }
            }
            pause(pause);
            pause = Math.min(pause * 2, LONGEST_PAUSE.toMillis());
        }
    }

    private static boolean isPassing(Refused refused) {
        return refused.refusal().code().equals(RequestRefusal.CHANGED_MEANWHILE.name());
    }

    private void pause(long millis) {
        try {
            if (stopped.await(millis, TimeUnit.MILLISECONDS)) {
                throw new Interrupted();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Interrupted();
        }
    }

    /** The import is to stop, and to go on when the product starts again. An error, so that nobody tries it again. */
    static final class Interrupted extends Error {

        Interrupted() {
            super("The import was interrupted.", null, false, false);
        }
    }
}
