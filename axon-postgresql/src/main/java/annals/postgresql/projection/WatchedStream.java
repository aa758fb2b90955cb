package annals.postgresql.projection;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventProcessingException;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;

/**
 * A stream that reports what it cannot read, and that hands out events one by one where a batch has failed. An
 * {@link Error} becomes an exception: thrown bare, it would end the framework's coordinator without a word.
 */
final class WatchedStream implements BlockingStream<TrackedEventMessage<?>> {

    private final BlockingStream<TrackedEventMessage<?>> stream;
    private final FailureWatch watch;
    private final Progress progress;
    private final Pace pace;
    private long delivered;
    private boolean any;
    private @Nullable TrackedEventMessage<?> held;
    private volatile @Nullable Throwable broken;

    WatchedStream(
            BlockingStream<TrackedEventMessage<?>> stream,
            long position,
            FailureWatch watch,
            Progress progress,
            Pace pace) {
        this.stream = stream;
        this.delivered = position;
        this.watch = watch;
        this.progress = progress;
        this.pace = pace;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        if (held == null && broken == null) {
            hold(0);
        }
        return Optional.ofNullable(held);
    }

    @Override
    public boolean hasNextAvailable() {
        return hasNextAvailable(0, TimeUnit.NANOSECONDS);
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) {
        if (isCareful() && !isDeliveredCommitted()) {
            return false;
        }
        if (held == null && broken == null && !pace.isGathering()) {
            hold(unit.toNanos(timeout));
        }
        if (broken != null && isDeliveredCommitted()) {
            throw new EventProcessingException("the log cannot be read after position " + delivered, broken);
        }
        return held != null;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() {
        while (held == null) {
            hasNextAvailable(1, TimeUnit.SECONDS);
        }
        TrackedEventMessage<?> event = held;
        held = null;
        delivered = Positions.of(event);
        any = true;
        return event;
    }

    /** Reads one event ahead: if that fails, the events before it are committed first. */
    private void hold(long nanos) {
        try {
            if (nanos == 0 ? stream.hasNextAvailable() : stream.hasNextAvailable((int) nanos, TimeUnit.NANOSECONDS)) {
                held = known(stream.nextAvailable());
            } else {
                pace.upToDate();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventProcessingException("interrupted", e);
        } catch (Throwable e) {
            broken = e;
            watch.streamFailed(delivered + 1, e);
        }
    }

    private static TrackedEventMessage<?> known(TrackedEventMessage<?> event) {
        if (event.getPayloadType() == UnknownSerializedType.class) {
            throw new EventProcessingException("the type of event " + event.getIdentifier() + " is not known", null);
        }
        return event;
    }

    private boolean isCareful() {
        return delivered < watch.carefulUpTo() && progress.isOneSegment();
    }

    private boolean isDeliveredCommitted() {
        return !any || progress.committed() >= delivered;
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        progress.wakeOnCommit(() -> {
            if (broken != null || progress.committed() <= watch.carefulUpTo()) {
                callback.run();
            }
        });
        pace.wakeBy(callback);
        return stream.setOnAvailableCallback(pace::news);
    }

    @Override
    public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignoredMessage) {
        stream.skipMessagesWithPayloadTypeOf(ignoredMessage);
    }

    @Override
    public void close() {
        progress.wakeOnCommit(() -> {});
        pace.wakeBy(() -> {});
        stream.close();
    }
}
