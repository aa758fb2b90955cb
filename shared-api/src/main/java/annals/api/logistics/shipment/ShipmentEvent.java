package annals.api.logistics.shipment;

import annals.api.customer.AboutCustomer;
import annals.api.customer.CustomerId;
import annals.api.logistics.order.OrderId;
import annals.api.shared.EventType;
import annals.api.shared.Personal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a shipment. Told in any order: where the shipment is follows from when things happened, not from when
 * we heard of them. Stored for ever: see CONTRIBUTING, "Change an event".
 */
public sealed interface ShipmentEvent extends AboutCustomer {

    /** The shipment it happened to. */
    ShipmentId shipmentId();

    /** The order it carries. */
    OrderId orderId();

    @Override
    CustomerId customerId();

    /** Something of an order is to travel. */
    @EventType("crm.logistics.shipment.planned")
    record ShipmentPlanned(
            ShipmentId shipmentId,
            OrderId orderId,
            CustomerId customerId,
            String carrier,
            @Nullable String trackingNumber,
            @Nullable LocalDate promisedDate,
            @Nullable String externalId,
            Instant occurredAt)
            implements ShipmentEvent {}

    /** The carrier has it: {@link ShipmentStatus#IN_TRANSIT}. */
    @EventType("crm.logistics.shipment.dispatched")
    record ShipmentDispatched(
            ShipmentId shipmentId,
            OrderId orderId,
            CustomerId customerId,
            String carrier,
            @Nullable String trackingNumber,
            Instant occurredAt)
            implements ShipmentEvent {}

    /** The carrier saw it; a second report that it was delivered is told so too. */
    @EventType("crm.logistics.shipment.checkpoint-recorded")
    record CheckpointRecorded(
            ShipmentId shipmentId,
            OrderId orderId,
            CustomerId customerId,
            ShipmentStatus status,
            @Nullable String place,
            Instant occurredAt)
            implements ShipmentEvent {}

    /** The carrier was there and could not hand it over: {@link ShipmentStatus#ATTEMPT_FAILED}. */
    @EventType("crm.logistics.shipment.delivery-attempt-failed")
    record DeliveryAttemptFailed(
            ShipmentId shipmentId,
            OrderId orderId,
            CustomerId customerId,
            @Nullable String place,
            Instant occurredAt) implements ShipmentEvent {}

    /** The customer has it: {@link ShipmentStatus#DELIVERED}. Once for each shipment. */
    @EventType("crm.logistics.shipment.delivered")
    record ShipmentDelivered(
            ShipmentId shipmentId,
            OrderId orderId,
            CustomerId customerId,
            @Nullable String place,
            @Personal @Nullable String proof,
            Instant occurredAt)
            implements ShipmentEvent {}

    /** Proof came for a delivery that was known without. */
    @EventType("crm.logistics.shipment.delivery-proven")
    record DeliveryProven(
            ShipmentId shipmentId,
            OrderId orderId,
            CustomerId customerId,
            @Personal String proof,
            Instant occurredAt) implements ShipmentEvent {}

    /** Something went wrong: {@link ShipmentStatus#EXCEPTION}. */
    @EventType("crm.logistics.shipment.exception-reported")
    record ShipmentExceptionReported(
            ShipmentId shipmentId,
            OrderId orderId,
            CustomerId customerId,
            ShipmentExceptionKind kind,
            @Personal @Nullable String note,
            Instant occurredAt)
            implements ShipmentEvent {}
}
