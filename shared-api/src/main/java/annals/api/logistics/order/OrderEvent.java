package annals.api.logistics.order;

import annals.api.customer.AboutCustomer;
import annals.api.customer.CustomerId;
import annals.api.sales.deal.DealId;
import annals.api.shared.EventType;
import annals.api.shared.Money;
import annals.api.shared.Personal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to an order. Stored for ever: see CONTRIBUTING, "Change an event". */
public sealed interface OrderEvent extends AboutCustomer {

    /** The order it happened to. */
    OrderId orderId();

    @Override
    CustomerId customerId();

    /**
     * A customer wants something of us.
     *
     * @param net what all lines cost together
     */
    @EventType("crm.logistics.order.placed")
    record OrderPlaced(
            OrderId orderId,
            CustomerId customerId,
            List<OrderLine> lines,
            Money net,
            @Nullable LocalDate promisedDate,
            @Nullable DealId dealId,
            @Nullable String externalId,
            String source,
            Instant occurredAt)
            implements OrderEvent {

        /** Copies the lines. */
        public OrderPlaced {
            lines = List.copyOf(lines);
        }
    }

    /** We accepted the order. */
    @EventType("crm.logistics.order.confirmed")
    record OrderConfirmed(OrderId orderId, CustomerId customerId, Instant occurredAt) implements OrderEvent {}

    /** Money came for the order. */
    @EventType("crm.logistics.order.payment-received")
    record PaymentReceived(OrderId orderId, CustomerId customerId, Money amount, Instant occurredAt)
            implements OrderEvent {}

    /** The first of the order's shipments left; what has left can come back, but no longer be called off. */
    @EventType("crm.logistics.order.dispatched")
    record OrderDispatched(OrderId orderId, CustomerId customerId, Instant occurredAt) implements OrderEvent {}

    /** The order was called off. */
    @EventType("crm.logistics.order.cancelled")
    record OrderCancelled(
            OrderId orderId,
            CustomerId customerId,
            @Personal String reason,
            Instant occurredAt) implements OrderEvent {}

    /** Nothing more is to be done: it was dispatched and paid. */
    @EventType("crm.logistics.order.completed")
    record OrderCompleted(OrderId orderId, CustomerId customerId, Instant occurredAt) implements OrderEvent {}
}
