package annals.api.sales.deal;

import annals.api.customer.AboutCustomer;
import annals.api.customer.CustomerId;
import annals.api.sales.pipeline.PipelineKey;
import annals.api.sales.pipeline.StageKey;
import annals.api.shared.EventType;
import annals.api.shared.Money;
import annals.api.shared.Personal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a deal; probabilities are in percent and those of the moment. Stored for ever: see CONTRIBUTING,
 * "Change an event".
 */
public sealed interface DealEvent extends AboutCustomer {

    /** The deal it happened to. */
    DealId dealId();

    /** There is a possible sale. */
    @EventType("crm.sales.deal.opened")
    record DealOpened(
            DealId dealId,
            @Nullable CustomerId customerId,
            @Personal String name,
            Money amount,
            PipelineKey pipeline,
            StageKey stage,
            int probability,
            @Nullable LocalDate expectedCloseDate,
            @Nullable String owner,
            String origin,
            @Nullable String externalId,
            Instant occurredAt)
            implements DealEvent {}

    /** It is known now whose deal it is. */
    @EventType("crm.sales.deal.linked")
    record DealLinked(
            DealId dealId, CustomerId customerId, @Personal String name, Instant occurredAt) implements DealEvent {}

    /** The deal is in another stage of its pipeline. */
    @EventType("crm.sales.deal.moved")
    record DealMoved(
            DealId dealId,
            @Nullable CustomerId customerId,
            StageKey from,
            StageKey to,
            int probability,
            Instant occurredAt)
            implements DealEvent {}

    /** The deal is about another amount. */
    @EventType("crm.sales.deal.amount-changed")
    record DealAmountChanged(DealId dealId, @Nullable CustomerId customerId, Money from, Money to, Instant occurredAt)
            implements DealEvent {}

    /** The deal is expected to be closed on another day; {@code from} is null the first time. */
    @EventType("crm.sales.deal.close-date-forecast")
    record CloseDateForecast(
            DealId dealId,
            @Nullable CustomerId customerId,
            @Nullable LocalDate from,
            LocalDate to,
            Instant occurredAt) implements DealEvent {}

    /** Somebody of ours looks after the deal from now on; {@code from} is null the first time. */
    @EventType("crm.sales.deal.owner-assigned")
    record DealOwnerAssigned(
            DealId dealId,
            @Nullable CustomerId customerId,
            @Nullable String from,
            String owner,
            Instant occurredAt) implements DealEvent {}

    /** The customer buys, for this amount; the deal went {@code from} a stage {@code to} its pipeline's won stage. */
    @EventType("crm.sales.deal.won")
    record DealWon(
            DealId dealId,
            @Nullable CustomerId customerId,
            StageKey from,
            StageKey to,
            Money amount,
            Instant occurredAt)
            implements DealEvent {}

    /**
     * The customer does not buy; the deal went {@code from} a stage {@code to} its pipeline's lost stage. Revision 1 had
     * no competitor, and its reason was free text, which is the note since.
     *
     * @param amount what was lost
     * @param note the reason in somebody's own words
     */
    @EventType(value = "crm.sales.deal.lost", revision = 2)
    record DealLost(
            DealId dealId,
            @Nullable CustomerId customerId,
            StageKey from,
            StageKey to,
            Money amount,
            LostReason reason,
            @Nullable String competitor,
            @Personal @Nullable String note,
            Instant occurredAt)
            implements DealEvent {}

    /** The deal was closed, and is open again in the stage {@code to}. */
    @EventType("crm.sales.deal.reopened")
    record DealReopened(
            DealId dealId,
            @Nullable CustomerId customerId,
            StageKey from,
            StageKey to,
            int probability,
            Instant occurredAt)
            implements DealEvent {}
}
