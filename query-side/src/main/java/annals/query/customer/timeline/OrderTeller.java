package annals.query.customer.timeline;

import annals.api.access.Department;
import annals.api.logistics.order.OrderEvent;
import annals.api.logistics.order.OrderEvent.OrderCancelled;
import annals.api.logistics.order.OrderEvent.OrderCompleted;
import annals.api.logistics.order.OrderEvent.OrderConfirmed;
import annals.api.logistics.order.OrderEvent.OrderDispatched;
import annals.api.logistics.order.OrderEvent.OrderPlaced;
import annals.api.logistics.order.OrderEvent.PaymentReceived;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class OrderTeller implements Teller<OrderEvent> {

    @Override
    public Class<OrderEvent> events() {
        return OrderEvent.class;
    }

    @Override
    public String thing(OrderEvent event) {
        return "/api/logistics/orders/" + event.orderId();
    }

    @Override
    public boolean titled() {
        return true;
    }

    /** An order is called by its number if it came with one. */
    @Override
    public Optional<String> title(OrderEvent event) {
        return event instanceof OrderPlaced placed
                ? Optional.of(placed.externalId() == null ? "" : placed.externalId())
                : Optional.empty();
    }

    @Override
    public Told tell(OrderEvent event, String title) {
        String order = title.isEmpty() ? "Order" : "Order " + Words.quoted(title);
        return Told.of("order", thing(event), order + " " + what(event)).by(Department.LOGISTICS);
    }

    private static String what(OrderEvent event) {
        if (event instanceof OrderPlaced placed) {
            return placed(placed);
        }
        if (event instanceof OrderConfirmed) {
            return "confirmed";
        }
        if (event instanceof PaymentReceived payment) {
            return "paid with " + payment.amount();
        }
        if (event instanceof OrderDispatched) {
            return "on its way";
        }
        if (event instanceof OrderCancelled cancelled) {
            return "cancelled: " + Words.quoted(cancelled.reason());
        }
        if (event instanceof OrderCompleted) {
            return "completed";
        }
        throw new IllegalStateException("Nobody tells " + event.getClass().getName());
    }

    private static String placed(OrderPlaced placed) {
        int lines = placed.lines().size();
        String promise = placed.promisedDate() == null ? "" : ", promised for " + placed.promisedDate();
        return "placed: " + lines + (lines == 1 ? " line, " : " lines, ") + placed.net() + promise;
    }
}
