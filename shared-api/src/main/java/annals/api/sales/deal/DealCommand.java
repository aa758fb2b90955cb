package annals.api.sales.deal;

import annals.api.customer.CustomerId;
import annals.api.sales.pipeline.PipelineKey;
import annals.api.sales.pipeline.StageKey;
import annals.api.shared.DomainCommand;
import annals.api.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be done with a deal. */
public sealed interface DealCommand extends DomainCommand {

    /** The deal it is done with. */
    DealId dealId();

    /**
     * Opens a deal.
     *
     * @param customerId null while it is not known whose deal it is
     * @param stage null means the pipeline's first
     * @param origin where the deal came from, such as {@code api} or the name of a fair
     */
    record OpenDeal(
            @TargetAggregateIdentifier DealId dealId,
            @Nullable CustomerId customerId,
            String name,
            Money amount,
            PipelineKey pipeline,
            @Nullable StageKey stage,
            @Nullable LocalDate expectedCloseDate,
            @Nullable String owner,
            String origin,
            @Nullable String externalId,
            Instant occurredAt)
            implements DealCommand {}

    /** Notes whose deal it is, once that is known. */
    record LinkDealToCustomer(@TargetAggregateIdentifier DealId dealId, CustomerId customerId, Instant occurredAt)
            implements DealCommand {}

    /** Moves an open deal to another stage of its pipeline, forward or back. */
    record MoveDeal(@TargetAggregateIdentifier DealId dealId, StageKey stage, Instant occurredAt)
            implements DealCommand {}

    /** Notes another amount for an open deal, in the same currency. */
    record ChangeDealAmount(@TargetAggregateIdentifier DealId dealId, Money amount, Instant occurredAt)
            implements DealCommand {}

    /** Says when an open deal is expected to be closed. */
    record ForecastCloseDate(@TargetAggregateIdentifier DealId dealId, LocalDate expectedCloseDate, Instant occurredAt)
            implements DealCommand {}

    /** Makes somebody of ours look after the deal, also after it was closed. */
    record AssignDealOwner(@TargetAggregateIdentifier DealId dealId, String owner, Instant occurredAt)
            implements DealCommand {}

    /**
     * Notes that the customer buys.
     *
     * @param amount what was agreed at last; null means the amount as it stands
     */
    record WinDeal(
            @TargetAggregateIdentifier DealId dealId,
            @Nullable Money amount,
            Instant occurredAt) implements DealCommand {}

    /**
     * Notes that the customer does not buy.
     *
     * @param competitor from whom the customer buys instead
     * @param note the reason in somebody's own words
     */
    record LoseDeal(
            @TargetAggregateIdentifier DealId dealId,
            LostReason reason,
            @Nullable String competitor,
            @Nullable String note,
            Instant occurredAt)
            implements DealCommand {}

    /**
     * Takes up a closed deal again.
     *
     * @param stage null means the stage in which it was closed, or the pipeline's first if that is gone
     */
    record ReopenDeal(
            @TargetAggregateIdentifier DealId dealId,
            @Nullable StageKey stage,
            Instant occurredAt) implements DealCommand {}
}
