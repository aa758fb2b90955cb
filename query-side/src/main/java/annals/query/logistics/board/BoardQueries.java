package annals.query.logistics.board;

import static annals.query.shared.Columns.number;
import static annals.query.shared.Columns.text;

import annals.api.access.Action;
import annals.api.logistics.board.BoardFilter;
import annals.api.logistics.board.BoardView;
import annals.api.logistics.board.OrderView;
import annals.api.logistics.board.ShipmentView;
import annals.api.logistics.board.StateCount;
import annals.api.logistics.board.TrackPoint;
import annals.api.logistics.order.OrderId;
import annals.api.logistics.order.OrderRefusal;
import annals.api.logistics.order.OrderState;
import annals.api.logistics.shipment.ShipmentId;
import annals.api.logistics.shipment.ShipmentRefusal;
import annals.api.logistics.shipment.ShipmentStatus;
import annals.api.shared.Refused;
import annals.postgresql.projection.Answer;
import annals.postgresql.projection.ReadModelReader;
import annals.query.shared.Columns;
import annals.query.shared.Pages;
import annals.query.shared.Sql;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Readable;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads the board, and the orders and shipments on it. What is late is decided by the day, in UTC, of the question. */
@Component
class BoardQueries {

    /** An order is ranked by whether its promise is broken and can still be helped, is broken, or is not. */
    static final String RANKED = "with board as (select b.*, c.name as customer_name, c.owner,"
            + " coalesce(b.promised_date, date '9999-12-31') as by_date,"
            + " case when b.open_promise < " + Sql.TODAY + " then 0 when b.was_late then 1 else 2 end as rank"
            + " from logistics_board b left join logistics_board_customer c using (customer_id))";

    private final ReadModelReader reader;

    BoardQueries(ReadModelReader reader) {
        this.reader = reader;
    }

    Mono<BoardView> answer(BoardFilter filter, @Nullable String cursor, int limit, long atLeast) {
        Sql query = ofCustomer(Sql.of(RANKED + " select * from board where true"), filter)
                .andIf(filter.state() == null ? null : filter.state().name(), "and state = ?")
                .andIf(filter.late(), "and (rank < 2) = ?");
        BoardCursor.parse(cursor)
                .ifPresent(last -> query.and(
                        "and (rank, by_date, order_id) > (?, ?, ?)", last.rank(), last.byDate(), last.orderId()));
        query.and("order by rank, by_date, order_id limit ?", limit + 1);
        return reader.read(
                        BoardProjection.NAME,
                        atLeast,
                        connection -> query.on(connection, OnBoard::of)
                                .collectList()
                                .flatMap(found -> counts(connection, filter).map(counts -> new Found(found, counts))))
                .map(answer -> view(answer, limit));
    }

    /**
     * One order; refused with {@code ORDER_NOT_FOUND} if there is none.
     *
     * @param rights of who reads, which decide about the actions
     */
    Mono<OrderView> answer(OrderId orderId, Predicate<Action> rights, long atLeast) {
        Sql query = Sql.of(RANKED + " select * from board where order_id = ?", orderId.value());
        return reader.read(
                        BoardProjection.NAME,
                        atLeast,
                        connection -> query.on(connection, OnBoard::of).next())
                .map(answer -> answer.value().view(rights, answer.position()))
                .switchIfEmpty(Mono.error(() -> Refused.because(OrderRefusal.ORDER_NOT_FOUND, "id", orderId)));
    }

    /**
     * One shipment; refused with {@code SHIPMENT_NOT_FOUND} if there is none.
     *
     * @param rights of who reads, which decide about the actions
     */
    Mono<ShipmentView> answer(ShipmentId shipmentId, Predicate<Action> rights, long atLeast) {
        return reader.read(BoardProjection.NAME, atLeast, connection -> shipment(connection, shipmentId))
                .map(answer -> answer.value().view(shipmentId, rights, answer.position()))
                .switchIfEmpty(Mono.error(() -> Refused.because(ShipmentRefusal.SHIPMENT_NOT_FOUND, "id", shipmentId)));
    }

    private Mono<OnTheWay> shipment(Connection connection, ShipmentId shipmentId) {
        var order = Sql.of(
                        RANKED + " select * from board where order_id = (select t.order_id from"
                                + " logistics_board_track t where t.shipment_id = ? and t.version = 0)",
                        shipmentId.value())
                .on(connection, OnBoard::of);
        var track = Sql.of(
                        "select * from logistics_board_track where shipment_id = ?" + " order by occurred_at, version",
                        shipmentId.value())
                .on(connection, BoardQueries::point)
                .collectList();
        return order.next().flatMap(found -> track.map(points -> new OnTheWay(found, points)));
    }

    private static Sql ofCustomer(Sql query, BoardFilter filter) {
        return query.andIf(
                filter.customerId() == null ? null : filter.customerId().value(), "and customer_id = ?");
    }

    private Mono<List<StateCount>> counts(Connection connection, BoardFilter filter) {
        String counts =
                " select state, count(*) as orders, count(*) filter (where rank < 2) as late from board where true";
        return ofCustomer(Sql.of(RANKED + counts), filter)
                .and("group by state")
                .on(
                        connection,
                        row -> new StateCount(
                                OrderState.valueOf(text(row, "state")), number(row, "orders"), number(row, "late")))
                .collectSortedList(Comparator.comparing(StateCount::state));
    }

    private static BoardView view(Answer<Found> answer, int limit) {
        var found = answer.value();
        var page = Pages.of(new Answer<>(found.orders(), answer.position()), limit, OnBoard::key);
        var cards = page.entries().stream().map(OnBoard::card).toList();
        return new BoardView(cards, found.counts(), page.nextCursor(), page.position());
    }

    private static TrackPoint point(Readable row) {
        return new TrackPoint(
                ShipmentStatus.valueOf(text(row, "status")),
                row.get("place", String.class),
                row.get("note", String.class),
                Columns.moment(row, "occurred_at"));
    }

    private record Found(List<OnBoard> orders, List<StateCount> counts) {}

    private record OnTheWay(OnBoard order, List<TrackPoint> track) {

        ShipmentView view(ShipmentId shipmentId, Predicate<Action> rights, long position) {
            return order.view(shipmentId, track, rights, position);
        }
    }
}
