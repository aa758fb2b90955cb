package annals.postgresql.projection;

import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.jspecify.annotations.Nullable;

/**
 * After a merge of two segments at different positions the framework hands out the events between them to the whole
 * merged segment, so the half that was ahead would handle them twice. This guard knows how far each half had come.
 */
final class MergeGuard {

    private final @Nullable TrackingToken claimed;
    private final Segment segment;
    private final boolean merging;

    /** Guards a segment that was claimed with this token. */
    MergeGuard(@Nullable TrackingToken claimed, Segment segment) {
        this.claimed = claimed;
        this.segment = segment;
        this.merging = WrappedToken.unwrap(claimed, MergedTrackingToken.class).isPresent();
    }

    boolean isMerging() {
        return merging;
    }

    boolean hasHandled(long position, int hash) {
        return merging && hasHandled(position, hash, claimed, segment);
    }

    private static boolean hasHandled(long position, int hash, @Nullable TrackingToken token, Segment segment) {
        if (token instanceof ReplayToken replay) {
            return hasHandled(position, hash, replay.getCurrentToken(), segment);
        }
        if (token instanceof MergedTrackingToken merged) {
            Segment[] halves = segment.split();
            boolean lower = halves[0].matches(hash);
            return hasHandled(
                    position,
                    hash,
                    lower ? merged.lowerSegmentToken() : merged.upperSegmentToken(),
                    halves[lower ? 0 : 1]);
        }
        return Positions.of(token) >= position;
    }
}
