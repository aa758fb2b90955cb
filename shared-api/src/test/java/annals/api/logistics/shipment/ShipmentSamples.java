package annals.api.logistics.shipment;

import static annals.api.customer.CustomerSamples.AT;
import static annals.api.customer.CustomerSamples.CUSTOMER;
import static annals.api.logistics.order.OrderSamples.ORDER;

import annals.api.logistics.shipment.ShipmentEvent.CheckpointRecorded;
import annals.api.logistics.shipment.ShipmentEvent.DeliveryAttemptFailed;
import annals.api.logistics.shipment.ShipmentEvent.DeliveryProven;
import annals.api.logistics.shipment.ShipmentEvent.ShipmentDelivered;
import annals.api.logistics.shipment.ShipmentEvent.ShipmentDispatched;
import annals.api.logistics.shipment.ShipmentEvent.ShipmentExceptionReported;
import annals.api.logistics.shipment.ShipmentEvent.ShipmentPlanned;
import annals.api.shared.DomainEvent;
import annals.api.shared.EventSamples;
import java.time.LocalDate;
import java.util.List;

/** One full and one minimal sample of each of the shipment's events. */
public final class ShipmentSamples implements EventSamples {

    private static final ShipmentId SHIPMENT = ShipmentId.of("01890a5d-ac96-774b-bcce-b302099a8103");

    @Override
    public String feature() {
        return "logistics/shipment";
    }

    @Override
    public List<DomainEvent> samples() {
        return List.of(
                new ShipmentPlanned(
                        SHIPMENT, ORDER, CUSTOMER, "Speedy Express", "SE-1", LocalDate.of(2026, 4, 1), "10248", AT),
                new ShipmentPlanned(SHIPMENT, ORDER, CUSTOMER, "Speedy Express", null, null, null, AT),
                new ShipmentDispatched(SHIPMENT, ORDER, CUSTOMER, "Federal Shipping", "FS-1", AT),
                new ShipmentDispatched(SHIPMENT, ORDER, CUSTOMER, "Federal Shipping", null, AT),
                new CheckpointRecorded(SHIPMENT, ORDER, CUSTOMER, ShipmentStatus.OUT_FOR_DELIVERY, "Reims", AT),
                new CheckpointRecorded(SHIPMENT, ORDER, CUSTOMER, ShipmentStatus.INFO_RECEIVED, null, AT),
                new DeliveryAttemptFailed(SHIPMENT, ORDER, CUSTOMER, "Reims", AT),
                new DeliveryAttemptFailed(SHIPMENT, ORDER, CUSTOMER, null, AT),
                new ShipmentDelivered(SHIPMENT, ORDER, CUSTOMER, "Reims", "Signed by A. Example", AT),
                new ShipmentDelivered(SHIPMENT, ORDER, CUSTOMER, null, null, AT),
                new DeliveryProven(SHIPMENT, ORDER, CUSTOMER, "Signed by A. Example", AT),
                new DeliveryProven(SHIPMENT, ORDER, CUSTOMER, "?", AT),
                new ShipmentExceptionReported(
                        SHIPMENT, ORDER, CUSTOMER, ShipmentExceptionKind.DAMAGED, "The box was wet.", AT),
                new ShipmentExceptionReported(SHIPMENT, ORDER, CUSTOMER, ShipmentExceptionKind.LOST, null, AT));
    }
}
