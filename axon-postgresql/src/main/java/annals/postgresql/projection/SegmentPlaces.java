package annals.postgresql.projection;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** Where this process has seen the segments of read models stand. */
final class SegmentPlaces {

    private final Map<String, Optional<TrackingToken>> claimed = new ConcurrentHashMap<>();
    private final Map<String, Long> committed = new ConcurrentHashMap<>();

    void claimed(String processor, int segment, @Nullable TrackingToken token) {
        claimed.put(processor + segment, Optional.ofNullable(token));
        committed(processor, segment, Positions.of(token));
    }

    /** The token that a segment was claimed with last. */
    @Nullable
    TrackingToken claimed(String processor, int segment) {
        return claimed.getOrDefault(processor + segment, Optional.empty()).orElse(null);
    }

    void committed(String processor, int segment, long position) {
        committed.put(processor + segment, position);
    }

    /** The place seen last; {@link Positions#NONE} is behind no other. */
    long committed(String processor, int segment) {
        return committed.getOrDefault(processor + segment, Positions.NONE);
    }
}
