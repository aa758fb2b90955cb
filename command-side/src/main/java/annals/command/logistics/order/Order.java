package annals.command.logistics.order;

import static annals.api.logistics.order.OrderRefusal.ORDER_ALREADY_PLACED;
import static annals.api.logistics.order.OrderRefusal.ORDER_OF_OTHER_CUSTOMER;
import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import annals.api.customer.CustomerId;
import annals.api.logistics.order.OrderCommand.CancelOrder;
import annals.api.logistics.order.OrderCommand.CompleteOrder;
import annals.api.logistics.order.OrderCommand.ConfirmOrder;
import annals.api.logistics.order.OrderCommand.PlaceOrder;
import annals.api.logistics.order.OrderCommand.RecordPayment;
import annals.api.logistics.order.OrderEvent.OrderCancelled;
import annals.api.logistics.order.OrderEvent.OrderCompleted;
import annals.api.logistics.order.OrderEvent.OrderConfirmed;
import annals.api.logistics.order.OrderEvent.OrderDispatched;
import annals.api.logistics.order.OrderEvent.OrderPlaced;
import annals.api.logistics.order.OrderEvent.PaymentReceived;
import annals.api.logistics.order.OrderId;
import annals.api.logistics.order.OrderLine;
import annals.api.logistics.order.OrderState;
import annals.api.shared.Money;
import annals.api.shared.Refused;
import annals.api.shared.Text;
import annals.command.customer.KnownCustomers;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** What one customer bought at once. */
@AggregateRoot(type = "crm.logistics.order")
class Order {

    @AggregateIdentifier
    private @Nullable OrderId id;

    private @Nullable CustomerId customerId;
    private @Nullable String externalId;
    private OrderState state = OrderState.PLACED;
    private @Nullable Money due;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PlaceOrder command, KnownCustomers customers, KnownDeals deals) {
        if (id != null) {
            mayBeTheSame(command);
            return;
        }
        customers.require(command.customerId());
        deals.require(command.dealId());
        OrderRules.mayHaveLines(command.lines(), command.currency()).ifPresent(Refused::because);
        var lines = command.lines().stream().map(OrderLine::agreed).toList();
        apply(new OrderPlaced(
                command.orderId(),
                command.customerId(),
                lines,
                lines.stream().map(OrderLine::net).reduce(Money.zero(command.currency()), Money::plus),
                command.promisedDate(),
                command.dealId(),
                command.externalId(),
                command.source(),
                command.occurredAt()));
    }

    private void mayBeTheSame(PlaceOrder command) {
        if (externalId == null || !externalId.equals(command.externalId())) {
            throw Refused.because(ORDER_ALREADY_PLACED, "id", command.orderId());
        }
        if (!command.customerId().equals(customerId)) {
            throw Refused.because(ORDER_OF_OTHER_CUSTOMER, "externalId", externalId);
        }
    }

    @CommandHandler
    void handle(ConfirmOrder command) {
        OrderRules.mayConfirm(state).ifPresent(Refused::because);
        apply(new OrderConfirmed(command.orderId(), customerId(), command.occurredAt()));
    }

    @CommandHandler
    void handle(CancelOrder command) {
        OrderRules.mayCancel(state).ifPresent(Refused::because);
        String reason = Text.line(command.reason(), "The reason");
        apply(new OrderCancelled(command.orderId(), customerId(), reason, command.occurredAt()));
    }

    @CommandHandler
    void handle(RecordPayment command) {
        OrderRules.mayPay(state, due(), command.amount()).ifPresent(Refused::because);
        apply(new PaymentReceived(command.orderId(), customerId(), command.amount(), command.occurredAt()));
    }

    @CommandHandler
    void handle(CompleteOrder command) {
        OrderRules.mayComplete(state, due()).ifPresent(Refused::because);
        apply(new OrderCompleted(command.orderId(), customerId(), command.occurredAt()));
    }

    void mayShip() {
        OrderRules.mayShip(state).ifPresent(Refused::because);
    }

    /** Called by each shipment that leaves, as part of its unit of work; the first one counts. */
    void dispatch(Instant occurredAt) {
        mayShip();
        if (state != OrderState.IN_TRANSIT) {
            apply(new OrderDispatched(requireNonNull(id), customerId(), occurredAt));
        }
    }

    CustomerId customerId() {
        return requireNonNull(customerId);
    }

    private Money due() {
        return requireNonNull(due);
    }

    @EventSourcingHandler
    void on(OrderPlaced event) {
        id = event.orderId();
        customerId = event.customerId();
        externalId = event.externalId();
        due = event.net();
    }

    @EventSourcingHandler
    void on(OrderConfirmed event) {
        state = OrderRules.afterPayment(OrderState.PAYMENT_DUE, due());
    }

    @EventSourcingHandler
    void on(PaymentReceived event) {
        Money left = new Money(due().amount().subtract(event.amount().amount()), due().currency());
        due = left;
        state = OrderRules.afterPayment(state, left);
    }

    @EventSourcingHandler
    void on(OrderDispatched event) {
        state = OrderState.IN_TRANSIT;
    }

    @EventSourcingHandler
    void on(OrderCancelled event) {
        state = OrderState.CANCELLED;
    }

    @EventSourcingHandler
    void on(OrderCompleted event) {
        state = OrderState.DELIVERED;
    }
}
