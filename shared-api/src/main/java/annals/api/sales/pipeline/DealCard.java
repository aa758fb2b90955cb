package annals.api.sales.pipeline;

import annals.api.customer.CustomerId;
import annals.api.sales.deal.DealId;
import annals.api.shared.Money;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A deal on the board.
 *
 * @param probability of the deal, in percent
 * @param daysInStage full days since it came into its stage
 * @param version of the deal, for {@code If-Match}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DealCard(
        DealId dealId,
        String name,
        @Nullable CustomerId customerId,
        @Nullable String customerName,
        Money amount,
        int probability,
        @Nullable LocalDate expectedCloseDate,
        @Nullable String owner,
        Instant inStageSince,
        long daysInStage,
        long version) {}
