package annals.api.logistics.order;

import static annals.api.customer.CustomerSamples.AT;
import static annals.api.customer.CustomerSamples.CUSTOMER;

import annals.api.logistics.order.OrderEvent.OrderCancelled;
import annals.api.logistics.order.OrderEvent.OrderCompleted;
import annals.api.logistics.order.OrderEvent.OrderConfirmed;
import annals.api.logistics.order.OrderEvent.OrderDispatched;
import annals.api.logistics.order.OrderEvent.OrderPlaced;
import annals.api.logistics.order.OrderEvent.PaymentReceived;
import annals.api.sales.deal.DealId;
import annals.api.shared.DomainEvent;
import annals.api.shared.EventSamples;
import annals.api.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One full and one minimal sample of each of the order's events. */
public final class OrderSamples implements EventSamples {

    /** The order of all samples. */
    public static final OrderId ORDER = OrderId.of("01890a5d-ac96-774b-bcce-b302099a8101");

    private static final DealId DEAL = DealId.of("01890a5d-ac96-774b-bcce-b302099a8102");

    @Override
    public String feature() {
        return "logistics/order";
    }

    @Override
    public List<DomainEvent> samples() {
        return List.of(
                new OrderPlaced(
                        ORDER,
                        CUSTOMER,
                        List.of(
                                line("Queso Cabrales", "12", "14.00", "0.15", "142.80"),
                                line("Mozzarella, kg", "2.5", "34.80", null, "87.00")),
                        Money.of("229.80", "EUR"),
                        LocalDate.of(2026, 4, 1),
                        DEAL,
                        "10248",
                        "import",
                        AT),
                new OrderPlaced(
                        ORDER,
                        CUSTOMER,
                        List.of(line("Tofu", "1", "0.00", null, "0.00")),
                        Money.zero("EUR"),
                        null,
                        null,
                        null,
                        "api",
                        AT),
                new OrderConfirmed(ORDER, CUSTOMER, AT),
                new OrderConfirmed(ORDER, CUSTOMER, AT),
                new PaymentReceived(ORDER, CUSTOMER, Money.of("229.80", "EUR"), AT),
                new PaymentReceived(ORDER, CUSTOMER, Money.of("1", "JPY"), AT),
                new OrderDispatched(ORDER, CUSTOMER, AT),
                new OrderDispatched(ORDER, CUSTOMER, AT),
                new OrderCancelled(ORDER, CUSTOMER, "Found it cheaper elsewhere", AT),
                new OrderCancelled(ORDER, CUSTOMER, "?", AT),
                new OrderCompleted(ORDER, CUSTOMER, AT),
                new OrderCompleted(ORDER, CUSTOMER, AT));
    }

    private static OrderLine line(
            String product, String quantity, String price, @Nullable String discount, String net) {
        return new OrderLine(
                product,
                new BigDecimal(quantity),
                Money.of(price, "EUR"),
                discount == null ? null : new BigDecimal(discount),
                Money.of(net, "EUR"));
    }
}
