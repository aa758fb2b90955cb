package annals.standalone.parts;

import annals.postgresql.eventlog.EventLogUnavailableException;
import annals.postgresql.eventlog.Receipts;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.AxonThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets, once an hour, the answers to commands that nobody can still be retrying. */
final class ReceiptRetention implements AutoCloseable {

    /** The contract promises 72 hours; a program that was off over a long weekend may still come back. */
    static final Duration KEPT = Duration.ofDays(7);

    private static final Logger LOG = LoggerFactory.getLogger(ReceiptRetention.class);

    private final Receipts receipts;
    private final Clock clock;
    private final ScheduledThreadPoolExecutor thread =
            new ScheduledThreadPoolExecutor(1, new AxonThreadFactory("receipt-retention"));

    ReceiptRetention(Receipts receipts, Clock clock) {
        this.receipts = receipts;
        this.clock = clock;
    }

    void start() {
        var unused = thread.scheduleWithFixedDelay(this::forget, 1, 60, TimeUnit.MINUTES);
    }

    void forget() {
        try {
            int forgotten = receipts.deleteOlderThan(clock.instant().minus(KEPT));
            LOG.debug("{} receipts forgotten", forgotten);
        } catch (EventLogUnavailableException e) {
            LOG.warn("Old receipts are kept for another hour: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("Old receipts could not be forgotten", e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
