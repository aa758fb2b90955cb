package annals.postgresql.projection;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.ErrorContext;
import org.axonframework.eventhandling.ErrorHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventProcessingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a processor's failure loud and keeps it from skipping: the failure is logged, recorded for every node, and thrown
 * on, so that the framework gives the segment up and tries again later from the token that is stored.
 */
final class FailureWatch implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(FailureWatch.class);
    private static final int LOG_ITSELF = -1;

    private final String processor;
    private final Outages outages;
    private final FailureLog log;
    private final Map<Integer, Long> failedAt = new ConcurrentHashMap<>();
    private final Map<Integer, Boolean> cleared = new ConcurrentHashMap<>();

    @SuppressWarnings("ThreadLocalUsage") // one per processor: the error handler is not told the segment
    private final ThreadLocal<Integer> segment = ThreadLocal.withInitial(() -> LOG_ITSELF);

    private volatile long carefulUpTo = Positions.NONE;

    FailureWatch(String processor, Outages outages, FailureLog log, CommitFeed feed) {
        this.processor = processor;
        this.outages = outages;
        this.log = log;
        feed.onLocalCommit((name, segmentId, position) -> {
            if (name.equals(processor)) {
                committed(segmentId, position);
            }
        });
    }

    void workingOn(int segmentId) {
        segment.set(segmentId);
    }

    /** Up to this position events are handled one by one, so that those before the failing one get through. */
    long carefulUpTo() {
        return carefulUpTo;
    }

    @Override
    public void handleError(ErrorContext context) {
        List<? extends EventMessage<?>> batch = context.failedEvents();
        EventMessage<?> culprit = context.error() instanceof EventFailedException failed ? failed.event : batch.get(0);
        failed(segment.get(), culprit, context.error());
        carefulUpTo = Positions.of(batch.get(batch.size() - 1));
        throw new EventProcessingException(processor + " stopped", context.error());
    }

    void streamFailed(long position, Throwable error) {
        record(new Failure(LOG_ITSELF, position, null, null, reason(error), 1, null), error);
    }

    boolean hasFailed() {
        return !failedAt.isEmpty();
    }

    /** Segments whose last attempt failed; not the log itself. */
    List<Integer> failedSegments() {
        return failedAt.keySet().stream()
                .filter(segmentId -> segmentId != LOG_ITSELF)
                .toList();
    }

    private void failed(int segmentId, EventMessage<?> event, Throwable error) {
        Throwable cause = error instanceof EventFailedException && error.getCause() != null ? error.getCause() : error;
        String type = event.getPayloadType().getName();
        long position = Positions.of(event);
        record(new Failure(segmentId, position, event.getIdentifier(), type, reason(cause), 1, null), cause);
    }

    private void record(Failure failure, Throwable cause) {
        if (DatabaseAway.explains(cause)) {
            outages.tell(processor, cause);
        } else {
            LOG.error("{} stopped at position {}: {}", processor, failure.position(), failure.reason(), cause);
        }
        failedAt.put(failure.segment(), failure.position());
        log.record(processor, failure);
    }

    private void committed(int segmentId, long position) {
        boolean first = cleared.put(segmentId, true) == null;
        boolean passed = failedAt.entrySet()
                .removeIf(e -> (e.getKey() == segmentId || e.getKey() == LOG_ITSELF) && e.getValue() <= position);
        if (first || passed) {
            log.clear(processor, segmentId, position);
        }
    }

    private static String reason(Throwable error) {
        Throwable root = error;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root == error ? error.toString() : error + ", caused by " + root;
    }
}
