package annals.query.logistics.board;

import annals.api.customer.CustomerEvent.CustomerRegistered;
import annals.api.customer.CustomerId;
import annals.api.customer.CustomerKind;
import annals.api.logistics.order.OrderEvent.OrderPlaced;
import annals.api.logistics.order.OrderId;
import annals.api.logistics.order.OrderLine;
import annals.api.logistics.order.WantedLine;
import annals.api.logistics.shipment.ShipmentEvent.CheckpointRecorded;
import annals.api.logistics.shipment.ShipmentEvent.ShipmentDelivered;
import annals.api.logistics.shipment.ShipmentEvent.ShipmentDispatched;
import annals.api.logistics.shipment.ShipmentEvent.ShipmentExceptionReported;
import annals.api.logistics.shipment.ShipmentEvent.ShipmentPlanned;
import annals.api.logistics.shipment.ShipmentExceptionKind;
import annals.api.logistics.shipment.ShipmentId;
import annals.api.logistics.shipment.ShipmentStatus;
import annals.api.shared.Money;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Orders of Ada's on the tenth of May, and what can happen to them. */
final class BoardStory {

    static final CustomerId ADA = CustomerId.next();
    static final CustomerRegistered REGISTERED =
            new CustomerRegistered(ADA, CustomerKind.PERSON, "Ada", List.of(), null, null, "api", day(1));
    static final Clock TODAY = Clock.fixed(day(10), ZoneOffset.UTC);
    static final Money NET = Money.of("20.00", "EUR");

    private BoardStory() {}

    /** Noon of that day of May. */
    static Instant day(int day) {
        return Instant.parse("2026-05-%02dT12:00:00Z".formatted(day));
    }

    static LocalDate date(int day) {
        return LocalDate.of(2026, 5, day);
    }

    static OrderPlaced placed(OrderId id, @Nullable Integer promised) {
        return placed(id, ADA, promised);
    }

    static OrderPlaced placed(OrderId id, CustomerId customer, @Nullable Integer promised) {
        var line = OrderLine.agreed(new WantedLine("Tofu", BigDecimal.valueOf(2), Money.of("10", "EUR"), null));
        var date = promised == null ? null : date(promised);
        return new OrderPlaced(id, customer, List.of(line), NET, date, null, "10248", "api", day(1));
    }

    static ShipmentPlanned planned(ShipmentId id, OrderId order, @Nullable Integer promised) {
        var date = promised == null ? null : date(promised);
        return new ShipmentPlanned(id, order, ADA, "Speedy", "S1", date, null, day(2));
    }

    static ShipmentDispatched dispatched(ShipmentId id, OrderId order, int day) {
        return new ShipmentDispatched(id, order, ADA, "Speedy", "S1", day(day));
    }

    static CheckpointRecorded seen(ShipmentId id, OrderId order, ShipmentStatus status, int day) {
        return new CheckpointRecorded(id, order, ADA, status, "Reims", day(day));
    }

    static ShipmentDelivered delivered(ShipmentId id, OrderId order, int day) {
        return new ShipmentDelivered(id, order, ADA, "Reims", null, day(day));
    }

    static ShipmentExceptionReported trouble(ShipmentId id, OrderId order, ShipmentExceptionKind kind, int day) {
        return new ShipmentExceptionReported(id, order, ADA, kind, "Wet", day(day));
    }
}
