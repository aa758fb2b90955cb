package annals.query.logistics.board;

import static annals.query.shared.Columns.json;
import static annals.query.shared.Columns.moment;
import static annals.query.shared.Columns.number;
import static annals.query.shared.Columns.text;
import static annals.query.shared.Columns.value;

import annals.api.access.Action;
import annals.api.customer.CustomerId;
import annals.api.logistics.board.OrderCard;
import annals.api.logistics.board.OrderView;
import annals.api.logistics.board.ShipmentView;
import annals.api.logistics.board.TrackPoint;
import annals.api.logistics.order.OrderAction;
import annals.api.logistics.order.OrderId;
import annals.api.logistics.order.OrderLine;
import annals.api.logistics.order.OrderState;
import annals.api.logistics.shipment.ShipmentAction;
import annals.api.logistics.shipment.ShipmentId;
import annals.api.sales.deal.DealId;
import annals.api.shared.Money;
import annals.query.shared.Rights;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An order as it was read from the board. */
record OnBoard(
        OrderCard card,
        OrderState stage,
        Parcels parcels,
        List<OrderLine> lines,
        Money paid,
        @Nullable DealId dealId,
        @Nullable String cancelReason,
        BoardCursor place) {

    static OnBoard of(Readable row) {
        var orderId = new OrderId(value(row, "order_id", UUID.class));
        var parcels = Parcels.parse(json(row, "shipments"));
        var dealId = row.get("deal_id", UUID.class);
        int rank = value(row, "rank", Integer.class);
        return new OnBoard(
                card(row, orderId, rank < 2, parcels),
                OrderState.valueOf(text(row, "stage")),
                parcels,
                Lines.parse(json(row, "lines")),
                money(row, "paid"),
                dealId == null ? null : new DealId(dealId),
                row.get("cancel_reason", String.class),
                new BoardCursor(rank, value(row, "by_date", LocalDate.class), orderId.value()));
    }

    private static OrderCard card(Readable row, OrderId orderId, boolean late, Parcels parcels) {
        return new OrderCard(
                orderId,
                new CustomerId(value(row, "customer_id", UUID.class)),
                row.get("customer_name", String.class),
                row.get("external_id", String.class),
                OrderState.valueOf(text(row, "state")),
                money(row, "net"),
                row.get("promised_date", LocalDate.class),
                late,
                moment(row, "placed_at"),
                parcels.all().stream().map(Parcel::card).toList(),
                number(row, "version"));
    }

    OrderView view(Predicate<Action> rights, long position) {
        boolean isPaid = paid.amount().compareTo(card.net().amount()) >= 0;
        var actions = Rights.among(OrderAction.allowed(stage, isPaid), rights);
        return new OrderView(card, lines, paid, dealId, cancelReason, actions, position);
    }

    ShipmentView view(ShipmentId shipmentId, List<TrackPoint> track, Predicate<Action> rights, long position) {
        var parcel = parcels.get(shipmentId);
        return new ShipmentView(
                parcel.card(),
                card.orderId(),
                card.externalId(),
                card.customerId(),
                card.customerName(),
                parcel.proof(),
                Rights.among(actions(parcel), rights),
                track,
                position);
    }

    /** Nothing leaves of an order that has ended. */
    private Set<ShipmentAction> actions(Parcel parcel) {
        boolean isDispatched = parcel.card().dispatchedAt() != null;
        var allowed =
                EnumSet.copyOf(ShipmentAction.allowed(parcel.card().status(), isDispatched, parcel.proof() != null));
        if (stage == OrderState.DELIVERED || stage == OrderState.CANCELLED) {
            allowed.remove(ShipmentAction.DISPATCH);
        }
        return allowed;
    }

    Object[] key() {
        return new Object[] {place.rank(), place.byDate(), place.orderId()};
    }

    private static Money money(Readable row, String column) {
        return new Money(value(row, column, BigDecimal.class), text(row, "currency"));
    }
}
