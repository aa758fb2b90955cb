package annals.command.logistics.order;

import static annals.api.logistics.order.OrderRefusal.ORDER_UNKNOWN;

import annals.api.customer.CustomerId;
import annals.api.logistics.order.OrderId;
import annals.api.shared.Refused;
import annals.command.shared.CommandSide;
import java.time.Instant;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;

/**
 * The orders that shipments carry, in the shipment's own unit of work: that a shipment left and that its order cannot be
 * called off any more is on disk together, or not at all.
 */
public final class Orders {

    private final Repository<Order> repository;

    /** @param commandSide where the orders live */
    public Orders(CommandSide commandSide) {
        repository = OrderFeature.repository(commandSide);
    }

    /** Whose order it is; refuses if there is no such order, or if nothing of it can be shipped any more. */
    public CustomerId mayShip(OrderId orderId) {
        return load(orderId).invoke(order -> {
            order.mayShip();
            return order.customerId();
        });
    }

    /** Notes that something of the order left; refuses if it was called off or completed. */
    public void dispatch(OrderId orderId, Instant occurredAt) {
        load(orderId).execute(order -> order.dispatch(occurredAt));
    }

    private Aggregate<Order> load(OrderId orderId) {
        try {
            return repository.load(orderId.toString());
        } catch (AggregateNotFoundException e) {
            throw Refused.because(ORDER_UNKNOWN, "id", orderId);
        }
    }
}
