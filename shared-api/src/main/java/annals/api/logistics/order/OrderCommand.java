package annals.api.logistics.order;

import annals.api.customer.CustomerId;
import annals.api.sales.deal.DealId;
import annals.api.shared.DomainCommand;
import annals.api.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be done with an order. */
public sealed interface OrderCommand extends DomainCommand {

    /** The order it is done to. */
    OrderId orderId();

    /**
     * Places an order. The same external id is the same order, and placing it again changes nothing.
     *
     * @param currency an ISO 4217 code, that of all prices
     * @param promisedDate when the customer is to have it; null if nothing was promised
     * @param dealId the deal that it came of, if any
     * @param source where it was told from, such as {@code api}
     */
    record PlaceOrder(
            @TargetAggregateIdentifier OrderId orderId,
            CustomerId customerId,
            String currency,
            List<WantedLine> lines,
            @Nullable LocalDate promisedDate,
            @Nullable DealId dealId,
            @Nullable String externalId,
            String source,
            Instant occurredAt)
            implements OrderCommand {

        /** Copies the lines. */
        public PlaceOrder {
            lines = List.copyOf(lines);
        }
    }

    /** Accepts the order. */
    record ConfirmOrder(@TargetAggregateIdentifier OrderId orderId, Instant occurredAt) implements OrderCommand {}

    /** Calls the order off; possible until its first shipment has left. */
    record CancelOrder(@TargetAggregateIdentifier OrderId orderId, String reason, Instant occurredAt)
            implements OrderCommand {}

    /** Notes money that came for the order; never more than is due. */
    record RecordPayment(@TargetAggregateIdentifier OrderId orderId, Money amount, Instant occurredAt)
            implements OrderCommand {}

    /** Closes an order that was dispatched and paid. */
    record CompleteOrder(@TargetAggregateIdentifier OrderId orderId, Instant occurredAt) implements OrderCommand {}
}
