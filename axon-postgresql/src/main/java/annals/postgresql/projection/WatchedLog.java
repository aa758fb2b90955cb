package annals.postgresql.projection;

import java.time.Duration;
import java.time.Instant;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** One processor's view of the log: what cannot be read becomes the processor's visible failure. */
final class WatchedLog implements StreamableMessageSource<TrackedEventMessage<?>> {

    private final StreamableMessageSource<TrackedEventMessage<?>> log;
    private final FailureWatch watch;
    private final Progress progress;
    private final Pace pace;

    WatchedLog(StreamableMessageSource<TrackedEventMessage<?>> log, FailureWatch watch, Progress progress, Pace pace) {
        this.log = log;
        this.watch = watch;
        this.progress = progress;
        this.pace = pace;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new WatchedStream(log.openStream(token), Positions.of(token), watch, progress, pace);
    }

    @Override
    public TrackingToken createTailToken() {
        return log.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return log.createHeadToken();
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        return log.createTokenAt(dateTime);
    }

    @Override
    public TrackingToken createTokenSince(Duration duration) {
        return log.createTokenSince(duration);
    }
}
