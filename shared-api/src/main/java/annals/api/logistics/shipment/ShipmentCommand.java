package annals.api.logistics.shipment;

import annals.api.logistics.order.OrderId;
import annals.api.shared.DomainCommand;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be done with a shipment. */
public sealed interface ShipmentCommand extends DomainCommand {

    /** The shipment it is done to. */
    ShipmentId shipmentId();

    /**
     * Plans a shipment of an order. The same external id is the same shipment, and planning it again changes nothing.
     *
     * @param promisedDate when the customer is to have it; null if nothing was promised
     */
    record PlanShipment(
            @TargetAggregateIdentifier ShipmentId shipmentId,
            OrderId orderId,
            String carrier,
            @Nullable String trackingNumber,
            @Nullable LocalDate promisedDate,
            @Nullable String externalId,
            Instant occurredAt)
            implements ShipmentCommand {}

    /** Hands the shipment to the carrier; null leaves carrier or tracking number as planned. */
    record DispatchShipment(
            @TargetAggregateIdentifier ShipmentId shipmentId,
            @Nullable String carrier,
            @Nullable String trackingNumber,
            Instant occurredAt)
            implements ShipmentCommand {}

    /** Notes what the carrier saw; the same again changes nothing, and an older one does not move the shipment back. */
    record RecordCheckpoint(
            @TargetAggregateIdentifier ShipmentId shipmentId,
            ShipmentStatus status,
            @Nullable String place,
            Instant occurredAt)
            implements ShipmentCommand {}

    /**
     * Confirms that the customer has the shipment.
     *
     * @param proof who took it, or where the signed note is
     */
    record ConfirmDelivery(
            @TargetAggregateIdentifier ShipmentId shipmentId,
            @Nullable String proof,
            Instant occurredAt) implements ShipmentCommand {}

    /** Notes that something went wrong. */
    record ReportException(
            @TargetAggregateIdentifier ShipmentId shipmentId,
            ShipmentExceptionKind kind,
            @Nullable String note,
            Instant occurredAt)
            implements ShipmentCommand {}
}
