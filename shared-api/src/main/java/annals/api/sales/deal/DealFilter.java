package annals.api.sales.deal;

import annals.api.customer.CustomerId;
import annals.api.sales.pipeline.PipelineKey;
import annals.api.sales.pipeline.StageKey;
import org.jspecify.annotations.Nullable;

/**
 * Which deals are asked for; null means any.
 *
 * @param lookFor part of the deal's name, its external id or its customer's name
 */
public record DealFilter(
        @Nullable PipelineKey pipeline,
        @Nullable StageKey stage,
        @Nullable String owner,
        @Nullable CustomerId customerId,
        @Nullable String lookFor) {}
