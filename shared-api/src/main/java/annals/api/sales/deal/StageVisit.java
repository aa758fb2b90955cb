package annals.api.sales.deal;

import annals.api.sales.pipeline.StageKey;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A deal's stay in a stage.
 *
 * @param until null while it is there
 * @param seconds how long it stayed, or has stayed so far
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StageVisit(
        StageKey stage, Instant since, @Nullable Instant until, long seconds) {}
