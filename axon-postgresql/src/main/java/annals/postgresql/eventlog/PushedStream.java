package annals.postgresql.eventlog;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/** A stream whose reader is called, or woken, when there may be more. */
final class PushedStream implements TrackingEventStream {

    private static final long POLL_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final TrackingEventStream stream;
    private final Signal appended;
    private volatile @Nullable Runnable callback;

    PushedStream(TrackingEventStream stream, Signal appended) {
        this.stream = stream;
        this.appended = appended;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return stream.peek();
    }

    @Override
    public boolean hasNextAvailable() {
        return stream.hasNextAvailable();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long left = unit.toNanos(timeout);
        long seen = appended.times();
        while (!stream.hasNextAvailable()) {
            if (left <= 0) {
                return false;
            }
            long step = Math.min(left, POLL_NANOS);
            left -= step - appended.awaitAfter(seen, step);
            seen = appended.times();
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        hasNextAvailable(Integer.MAX_VALUE, TimeUnit.SECONDS);
        return stream.nextAvailable();
    }

    @Override
    public boolean setOnAvailableCallback(Runnable onAvailable) {
        var former = callback;
        if (former != null) {
            appended.remove(former);
        }
        callback = onAvailable;
        appended.add(onAvailable);
        return true;
    }

    @Override
    public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignoredMessage) {
        stream.skipMessagesWithPayloadTypeOf(ignoredMessage);
    }

    @Override
    public void close() {
        var last = callback;
        if (last != null) {
            appended.remove(last);
        }
        stream.close();
    }
}
