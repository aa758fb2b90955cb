package annals.api.sales.deal;

import annals.api.sales.pipeline.StageKey;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A deal with its way through the pipeline.
 *
 * @param closedAt when it was won or lost; null while it is open
 * @param actions what its state and the rights of the reader allow now
 * @param visits the stages it was in, in order
 * @param secondsInStages how long it was in each stage, all visits together
 * @param position the log position at which the answer is true
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DealView(
        @JsonUnwrapped DealSummary summary,
        String origin,
        @Nullable Instant closedAt,
        @Nullable LostReason lostReason,
        @Nullable String competitor,
        @Nullable String lostNote,
        Set<DealAction> actions,
        List<StageVisit> visits,
        Map<StageKey, Long> secondsInStages,
        long position) {

    /** Copies the visits. */
    public DealView {
        visits = List.copyOf(visits);
    }
}
