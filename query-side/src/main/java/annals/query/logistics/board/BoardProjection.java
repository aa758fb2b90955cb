package annals.query.logistics.board;

import static annals.query.logistics.board.BoardTables.CUSTOMERS;
import static annals.query.logistics.board.BoardTables.ORDERS;
import static annals.query.logistics.board.BoardTables.SHIPMENTS;
import static annals.query.logistics.board.BoardTables.TRACK;

import annals.api.customer.CustomerEvent.CustomerRegistered;
import annals.api.customer.CustomerEvent.CustomerRenamed;
import annals.api.customer.CustomerEvent.OwnerAssigned;
import annals.api.logistics.board.ShipmentCard;
import annals.api.logistics.order.OrderEvent;
import annals.api.logistics.order.OrderEvent.OrderCancelled;
import annals.api.logistics.order.OrderEvent.OrderCompleted;
import annals.api.logistics.order.OrderEvent.OrderConfirmed;
import annals.api.logistics.order.OrderEvent.OrderDispatched;
import annals.api.logistics.order.OrderEvent.OrderPlaced;
import annals.api.logistics.order.OrderEvent.PaymentReceived;
import annals.api.logistics.order.OrderId;
import annals.api.logistics.order.OrderState;
import annals.api.logistics.shipment.ShipmentEvent;
import annals.api.logistics.shipment.ShipmentEvent.CheckpointRecorded;
import annals.api.logistics.shipment.ShipmentEvent.DeliveryAttemptFailed;
import annals.api.logistics.shipment.ShipmentEvent.DeliveryProven;
import annals.api.logistics.shipment.ShipmentEvent.ShipmentDelivered;
import annals.api.logistics.shipment.ShipmentEvent.ShipmentDispatched;
import annals.api.logistics.shipment.ShipmentEvent.ShipmentExceptionReported;
import annals.api.logistics.shipment.ShipmentEvent.ShipmentPlanned;
import annals.api.logistics.shipment.ShipmentStatus;
import annals.api.privacy.SubjectEvent.SubjectErased;
import annals.api.shared.Erased;
import annals.postgresql.projection.ReadModelDefinition;
import annals.postgresql.projection.RowChange;
import annals.postgresql.projection.Rows;
import annals.postgresql.projection.Table;
import annals.query.shared.Projection;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps each order together with its shipments. */
@Component
class BoardProjection implements Projection {

    static final String NAME = "logistics.board";

    private static final String ERASE_TRACK = "update logistics_board_track set note = $2"
            + " where note is not null and order_id in (select order_id from logistics_board where customer_id = $1)";
    private static final String ERASE_ORDERS = "update logistics_board set"
            + " cancel_reason = case when cancel_reason is not null then $2 end,"
            + " shipments = coalesce((select jsonb_agg(case when jsonb_typeof(parcel -> 'proof') = 'string'"
            + " then jsonb_set(parcel, '{proof}', to_jsonb($2::text)) else parcel end order by place)"
            + " from jsonb_array_elements(shipments) with ordinality as parcels (parcel, place)), '[]')"
            + " where customer_id = $1";

    private final Rows rows;

    BoardProjection(Rows rows) {
        this.rows = rows;
    }

    @Override
    public String readModel() {
        return NAME;
    }

    @Override
    public List<Table> tables() {
        return List.of(ORDERS, SHIPMENTS, TRACK, CUSTOMERS);
    }

    @Override
    public void configure(ReadModelDefinition definition) {
        definition.preloading(ORDERS, payload -> {
            if (payload instanceof OrderEvent event) {
                return event.orderId().value();
            }
            return payload instanceof ShipmentEvent event ? event.orderId().value() : null;
        });
    }

    @EventHandler
    void on(OrderPlaced event, @SequenceNumber long version) {
        var row = rows.insert(ORDERS, event.orderId().value())
                .set("customer_id", event.customerId().value())
                .set("external_id", event.externalId())
                .set("deal_id", event.dealId() == null ? null : event.dealId().value())
                .set("lines", Lines.json(event.lines()))
                .set("net", event.net().amount())
                .set("currency", event.net().currency())
                .set("promised_date", event.promisedDate())
                .set("placed_at", event.occurredAt())
                .set("version", version);
        var none = new Parcels(List.of());
        new Standing(OrderState.PLACED, event.promisedDate(), event.net().amount(), BigDecimal.ZERO, none).writeTo(row);
    }

    @EventHandler
    void on(OrderConfirmed event, @SequenceNumber long version) {
        change(event, version, Standing::confirmed);
    }

    @EventHandler
    void on(PaymentReceived event, @SequenceNumber long version) {
        change(event, version, order -> order.paid(event.amount().amount()));
    }

    @EventHandler
    void on(OrderDispatched event, @SequenceNumber long version) {
        change(event, version, order -> order.enter(OrderState.IN_TRANSIT));
    }

    @EventHandler
    void on(OrderCancelled event, @SequenceNumber long version) {
        change(event, version, order -> order.enter(OrderState.CANCELLED)).set("cancel_reason", event.reason());
    }

    @EventHandler
    void on(OrderCompleted event, @SequenceNumber long version) {
        change(event, version, order -> order.enter(OrderState.DELIVERED));
    }

    @EventHandler
    void on(ShipmentPlanned event) {
        rows.insert(SHIPMENTS, event.shipmentId().value())
                .set("order_id", event.orderId().value())
                .set("customer_id", event.customerId().value())
                .set("carrier", event.carrier())
                .set("tracking_number", event.trackingNumber())
                .set("external_id", event.externalId())
                .set("status", ShipmentStatus.PENDING)
                .set("planned_at", event.occurredAt());
        track(event, 0, ShipmentStatus.PENDING, null, null);
        change(event.orderId(), order -> order.with(order.parcels().with(Parcel.planned(event, order.promised()))));
    }

    @EventHandler
    void on(ShipmentDispatched event, @SequenceNumber long version) {
        track(event, version, ShipmentStatus.IN_TRANSIT, null, null);
        change(event, version, parcel -> parcel.dispatched(event));
    }

    @EventHandler
    void on(CheckpointRecorded event, @SequenceNumber long version) {
        see(event, version, event.status(), event.place());
    }

    @EventHandler
    void on(DeliveryAttemptFailed event, @SequenceNumber long version) {
        see(event, version, ShipmentStatus.ATTEMPT_FAILED, event.place());
    }

    @EventHandler
    void on(ShipmentDelivered event, @SequenceNumber long version) {
        track(event, version, ShipmentStatus.DELIVERED, event.place(), null);
        change(
                event,
                version,
                parcel -> parcel.seen(ShipmentStatus.DELIVERED, event.occurredAt(), null)
                        .proven(event.proof()));
    }

    @EventHandler
    void on(DeliveryProven event, @SequenceNumber long version) {
        change(event, version, parcel -> parcel.proven(event.proof()));
    }

    @EventHandler
    void on(ShipmentExceptionReported event, @SequenceNumber long version) {
        track(event, version, ShipmentStatus.EXCEPTION, null, event.note());
        change(event, version, parcel -> parcel.seen(ShipmentStatus.EXCEPTION, event.occurredAt(), event.kind()));
    }

    @EventHandler
    void on(CustomerRegistered event) {
        rows.upsert(CUSTOMERS, event.customerId().value()).set("name", event.name());
    }

    @EventHandler
    void on(CustomerRenamed event) {
        rows.update(CUSTOMERS, event.customerId().value()).set("name", event.to());
    }

    @EventHandler
    void on(OwnerAssigned event) {
        rows.update(CUSTOMERS, event.customerId().value()).set("owner", event.owner());
    }

    @EventHandler
    void on(SubjectErased event) {
        var customer = event.customerId().value();
        rows.updateIfPresent(CUSTOMERS, customer).set("name", Erased.TEXT);
        rows.execute(ERASE_TRACK, customer, Erased.TEXT);
        rows.execute(ERASE_ORDERS, customer, Erased.TEXT);
    }

    private void see(ShipmentEvent event, long version, ShipmentStatus status, @Nullable String place) {
        track(event, version, status, place, null);
        change(event, version, parcel -> parcel.seen(status, event.occurredAt(), null));
    }

    private void track(
            ShipmentEvent event, long version, ShipmentStatus status, @Nullable String place, @Nullable String note) {
        rows.insert(TRACK, event.shipmentId().value(), version)
                .set("order_id", event.orderId().value())
                .set("status", status)
                .set("place", place)
                .set("note", note)
                .set("occurred_at", event.occurredAt());
    }

    private RowChange change(OrderEvent event, long version, UnaryOperator<Standing> change) {
        return change(event.orderId(), change).set("version", version);
    }

    private void change(ShipmentEvent event, long version, UnaryOperator<Parcel> change) {
        UnaryOperator<Parcel> seen = parcel -> shown(change.apply(parcel).at(version));
        change(event.orderId(), order -> order.with(order.parcels().changed(event.shipmentId(), seen)));
    }

    private Parcel shown(Parcel parcel) {
        ShipmentCard card = parcel.card();
        rows.update(SHIPMENTS, card.shipmentId().value())
                .set("carrier", card.carrier())
                .set("tracking_number", card.trackingNumber())
                .set("status", card.status());
        return parcel;
    }

    private RowChange change(OrderId orderId, UnaryOperator<Standing> change) {
        var order = Standing.of(rows.get(ORDERS, orderId.value()));
        return change.apply(order).writeTo(rows.update(ORDERS, orderId.value()));
    }
}
