package annals.query.shared;

import annals.api.shared.InvalidValue;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** Entries as server-sent events: the id is the position, so a client that comes back goes on where it was. */
public final class LiveStream {

    /** A client that vanished without a word is noticed by the next beats it does not take. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private LiveStream() {}

    /**
     * Streams entries until the client leaves.
     *
     * @param events in the order of their positions
     */
    public static <T> Flux<LiveEvent<T>> of(Flux<LiveEvent<T>> events) {
        Flux<LiveEvent<T>> beats =
                Flux.interval(Duration.ZERO, HEARTBEAT).onBackpressureDrop().map(beat -> LiveEvent.beat());
        return Flux.merge(events, beats);
    }

    /**
     * The position after which a client wants to go on.
     *
     * @param lastEventId the header a browser sends when it comes back
     * @param otherwise where to start without it
     * @throws InvalidValue if the header is no position
     */
    public static long after(@Nullable String lastEventId, long otherwise) {
        if (lastEventId == null || lastEventId.isEmpty()) {
            return otherwise;
        }
        try {
            return Long.parseLong(lastEventId);
        } catch (NumberFormatException e) {
            throw new InvalidValue("LAST_EVENT_ID_INVALID", "Last-Event-ID is the id of an event of this stream.");
        }
    }
}
