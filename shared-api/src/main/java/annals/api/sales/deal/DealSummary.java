package annals.api.sales.deal;

import annals.api.customer.CustomerId;
import annals.api.sales.pipeline.PipelineKey;
import annals.api.sales.pipeline.StageCategory;
import annals.api.sales.pipeline.StageKey;
import annals.api.shared.Money;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A deal in a list.
 *
 * @param probability in percent
 * @param state OPEN, WON or LOST
 * @param version of the deal, for {@code If-Match}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DealSummary(
        DealId dealId,
        String name,
        @Nullable CustomerId customerId,
        @Nullable String customerName,
        Money amount,
        PipelineKey pipeline,
        StageKey stage,
        int probability,
        StageCategory state,
        @Nullable LocalDate expectedCloseDate,
        @Nullable String owner,
        @Nullable String externalId,
        Instant openedAt,
        Instant inStageSince,
        long version) {}
