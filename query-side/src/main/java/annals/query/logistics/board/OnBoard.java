package annals.query.logistics.board;

import static annals.query.shared.Columns.moment;
import static annals.query.shared.Columns.number;
import static annals.query.shared.Columns.text;
import static annals.query.shared.Columns.value;

import annals.api.customer.CustomerId;
import annals.api.logistics.board.OrderCard;
import annals.api.logistics.board.OrderView;
import annals.api.logistics.order.OrderId;
import annals.api.logistics.order.OrderLine;
import annals.api.logistics.order.OrderState;
import annals.api.sales.deal.DealId;
import annals.api.shared.Money;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order as it was read from the board. */
record OnBoard(
        OrderCard card,
        Parcels parcels,
        List<OrderLine> lines,
        Money paid,
        @Nullable DealId dealId,
        @Nullable String cancelReason,
        BoardCursor place) {

    static OnBoard of(Readable row) {
        var orderId = new OrderId(value(row, "order_id", UUID.class));
        var parcels = Parcels.parse(text(row, "shipments"));
        var dealId = row.get("deal_id", UUID.class);
        int rank = value(row, "rank", Integer.class);
        return new OnBoard(
                card(row, orderId, rank < 2, parcels),
                parcels,
                Lines.parse(text(row, "lines")),
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

    OrderView view(long position) {
        return new OrderView(card, lines, paid, dealId, cancelReason, position);
    }

    Object[] key() {
        return new Object[] {place.rank(), place.byDate(), place.orderId()};
    }

    private static Money money(Readable row, String column) {
        return new Money(value(row, column, BigDecimal.class), text(row, "currency"));
    }
}
