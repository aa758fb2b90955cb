package annals.postgresql.projection;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.AxonThreadFactory;

/**
 * Threads that read the log for the processors. The framework pauses for 100 ms whenever a worker's queue of 1024 events
 * is full, which caps a rebuild at about 10,000 events a second; here that pause is short.
 */
final class CoordinatorPool extends ScheduledThreadPoolExecutor {

    private static final long QUEUE_IS_FULL = 100;
    private static final long PAUSE = 5;

    CoordinatorPool(int threads) {
        super(threads, new AxonThreadFactory("read-model-coordinator"));
        setRemoveOnCancelPolicy(true);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        boolean pause = unit == TimeUnit.MILLISECONDS && delay == QUEUE_IS_FULL;
        return super.schedule(command, pause ? PAUSE : delay, unit);
    }
}
