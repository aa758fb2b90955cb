package annals.command.logistics.shipment;

import annals.api.customer.CustomerId;
import annals.api.logistics.order.OrderEvent.OrderPlaced;
import annals.api.logistics.order.OrderId;
import annals.api.logistics.order.OrderLine;
import annals.api.logistics.order.WantedLine;
import annals.api.logistics.shipment.ShipmentEvent.ShipmentDispatched;
import annals.api.logistics.shipment.ShipmentEvent.ShipmentPlanned;
import annals.api.logistics.shipment.ShipmentId;
import annals.api.shared.Money;
import annals.command.shared.AggregateSpec;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** One order of one customer, and the shipment that carries it. */
final class ShipmentStory {

    static final Instant AT = Instant.parse("2026-03-04T05:06:07Z");
    static final LocalDate PROMISED = LocalDate.of(2026, 4, 1);
    static final CustomerId ADA = CustomerId.next();
    static final OrderId ORDER = OrderId.next();
    static final ShipmentId ID = ShipmentId.next();

    private ShipmentStory() {}

    /** A command side in which the order was placed. */
    static AggregateSpec placed() {
        var line = OrderLine.agreed(new WantedLine("Tofu", BigDecimal.ONE, Money.of("10", "EUR"), null));
        return AggregateSpec.of(new ShipmentFeature())
                .given(ORDER, new OrderPlaced(ORDER, ADA, List.of(line), line.net(), PROMISED, null, null, "api", AT));
    }

    static ShipmentPlanned planned(ShipmentId id) {
        return new ShipmentPlanned(id, ORDER, ADA, "Speedy", "S1", PROMISED, null, AT);
    }

    static ShipmentDispatched dispatched() {
        return new ShipmentDispatched(ID, ORDER, ADA, "Speedy", "S1", AT);
    }
}
