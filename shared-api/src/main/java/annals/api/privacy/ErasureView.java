package annals.api.privacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The erasure of a person's data.
 *
 * @param decidedAt from when on nothing personal is recorded
 * @param completedAt when it had been carried out everywhere; null while that is going on
 * @param counts what was erased, by the name of the store
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ErasureView(
        ErasureReason reason,
        @Nullable RequestId requestId,
        String decidedBy,
        Instant decidedAt,
        @Nullable Instant completedAt,
        Map<String, Long> counts) {

    /** Copies the counts. */
    public ErasureView {
        counts = Map.copyOf(counts);
    }
}
