package annals.query.logistics.board;

import static annals.query.logistics.board.BoardStory.ADA;
import static annals.query.logistics.board.BoardStory.NET;
import static annals.query.logistics.board.BoardStory.REGISTERED;
import static annals.query.logistics.board.BoardStory.date;
import static annals.query.logistics.board.BoardStory.day;
import static annals.query.logistics.board.BoardStory.delivered;
import static annals.query.logistics.board.BoardStory.dispatched;
import static annals.query.logistics.board.BoardStory.placed;
import static annals.query.logistics.board.BoardStory.planned;
import static annals.query.logistics.board.BoardStory.seen;
import static annals.query.logistics.board.BoardStory.trouble;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import annals.api.customer.CustomerEvent.CustomerRenamed;
import annals.api.customer.CustomerId;
import annals.api.logistics.board.BoardFilter;
import annals.api.logistics.board.BoardView;
import annals.api.logistics.board.OrderCard;
import annals.api.logistics.board.OrderView;
import annals.api.logistics.board.StateCount;
import annals.api.logistics.board.TrackPoint;
import annals.api.logistics.order.OrderAction;
import annals.api.logistics.order.OrderEvent.OrderCancelled;
import annals.api.logistics.order.OrderEvent.OrderCompleted;
import annals.api.logistics.order.OrderEvent.OrderConfirmed;
import annals.api.logistics.order.OrderEvent.OrderDispatched;
import annals.api.logistics.order.OrderEvent.PaymentReceived;
import annals.api.logistics.order.OrderId;
import annals.api.logistics.order.OrderState;
import annals.api.logistics.shipment.ShipmentAction;
import annals.api.logistics.shipment.ShipmentEvent.DeliveryProven;
import annals.api.logistics.shipment.ShipmentExceptionKind;
import annals.api.logistics.shipment.ShipmentId;
import annals.api.logistics.shipment.ShipmentStatus;
import annals.api.shared.InvalidValue;
import annals.api.shared.Refused;
import annals.query.shared.ProjectionSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BoardTest {

    private static final String[] TABLES = {
        "logistics_board", "logistics_board_track", "logistics_board_shipment", "logistics_board_customer"
    };

    private final OrderId order = OrderId.next();
    private final ShipmentId parcel = ShipmentId.next();
    private final ProjectionSpec spec = ProjectionSpec.of(BoardProjection::new).given(ADA, REGISTERED);
    private final BoardQueries queries = new BoardQueries(spec.reader().by(BoardStory.TODAY));

    @AfterEach
    void close() {
        spec.close();
    }

    private BoardView board(@Nullable OrderState state, @Nullable Boolean late, @Nullable String cursor, int limit) {
        return spec.ask(queries.answer(new BoardFilter(state, late, null), cursor, limit, spec.head()));
    }

    private OrderView order() {
        return spec.ask(queries.answer(order, action -> true, spec.head()));
    }

    @Test
    void anOrderIsSeenWithItsShipmentsAndItsCustomer() {
        spec.given(order, placed(order, 20))
                .given(parcel, planned(parcel, order, null), dispatched(parcel, order, 5))
                .given(ADA, new CustomerRenamed(ADA, "Ada", "Ada L.", day(6)));
        OrderCard card = board(null, null, null, 10).entries().get(0);
        assertThat(card.customerName()).isEqualTo("Ada L.");
        assertThat(card.state()).isEqualTo(OrderState.IN_TRANSIT);
        assertThat(card.late()).isFalse();
        assertThat(card.shipments()).singleElement().satisfies(shipment -> {
            assertThat(shipment.promisedDate()).isEqualTo(date(20));
            assertThat(shipment.dispatchedAt()).isEqualTo(day(5));
            assertThat(shipment.status()).isEqualTo(ShipmentStatus.IN_TRANSIT);
        });
    }

    @Test
    void lateOrdersComeFirstAndOfThemThoseThatCanStillBeHelped() {
        OrderId future = place(20);
        OrderId unpromised = place(null);
        OrderId waiting = place(9);
        OrderId leftLate = place(3);
        OrderId leftInTime = place(4);
        OrderId calledOff = place(2);
        OrderId today = place(10);
        ship(leftLate, 4);
        ship(leftInTime, 4);
        spec.given(calledOff, new OrderCancelled(calledOff, ADA, "?", day(3)));
        assertThat(ids(board(null, null, null, 10)))
                .containsExactly(waiting, leftLate, calledOff, leftInTime, today, future, unpromised);
        assertThat(ids(board(null, true, null, 10))).containsExactly(waiting, leftLate);
        assertThat(ids(board(OrderState.IN_TRANSIT, false, null, 10))).containsExactly(leftInTime);
        assertThat(board(OrderState.CANCELLED, null, null, 1).counts())
                .containsExactly(
                        new StateCount(OrderState.PLACED, 4, 1),
                        new StateCount(OrderState.IN_TRANSIT, 2, 1),
                        new StateCount(OrderState.CANCELLED, 1, 0));
    }

    @Test
    void theBoardCanBeThatOfOneCustomerCountedAlone() {
        var bob = CustomerId.next();
        var bobs = OrderId.next();
        OrderId late = place(9);
        OrderId future = place(20);
        spec.given(bobs, placed(bobs, bob, 9));
        var ofAda = spec.ask(queries.answer(new BoardFilter(null, null, ADA), null, 10, spec.head()));
        assertThat(ids(ofAda)).containsExactly(late, future);
        assertThat(ofAda.counts()).containsExactly(new StateCount(OrderState.PLACED, 2, 1));
        assertThat(ids(spec.ask(queries.answer(new BoardFilter(null, true, bob), null, 10, spec.head()))))
                .containsExactly(bobs);
    }

    @Test
    void deliveryCountsMoreThanDispatch() {
        spec.given(order, placed(order, 5)).given(parcel, planned(parcel, order, 7), dispatched(parcel, order, 6));
        assertThat(order().order().late()).isFalse();
        spec.given(parcel, delivered(parcel, order, 8));
        assertThat(order().order().late()).isTrue();
        assertThat(order().order().state()).isEqualTo(OrderState.DELIVERED);
    }

    @Test
    void everyPageFollowsTheOneBefore() {
        List<OrderId> all = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            place(i % 3 == 0 ? null : 5 + i % 8);
        }
        String cursor = null;
        do {
            var page = board(null, null, cursor, 3);
            all.addAll(ids(page));
            cursor = page.nextCursor();
        } while (cursor != null);
        assertThat(all).isEqualTo(ids(board(null, null, null, 50))).hasSize(11).doesNotHaveDuplicates();
        assertThatThrownBy(() -> board(null, null, annals.http.Cursor.of("a", "b", "c"), 3))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void anOrdersOwnEventsTellItsStateUntilItsShipmentsDo() {
        spec.given(order, placed(order, 20), new OrderConfirmed(order, ADA, day(2)));
        assertThat(order().order().state()).isEqualTo(OrderState.PAYMENT_DUE);
        spec.given(order, new PaymentReceived(order, ADA, NET, day(3)));
        assertThat(order().order().state()).isEqualTo(OrderState.PROCESSING);
        assertThat(order().paid()).isEqualTo(NET);
        spec.given(parcel, planned(parcel, order, null));
        assertThat(order().order().state()).isEqualTo(OrderState.PROCESSING);
        spec.given(order, new OrderDispatched(order, ADA, day(4)))
                .given(parcel, dispatched(parcel, order, 4))
                .given(parcel, seen(parcel, order, ShipmentStatus.AVAILABLE_FOR_PICKUP, 5));
        assertThat(order().order().state()).isEqualTo(OrderState.PICKUP_AVAILABLE);
        spec.given(parcel, trouble(parcel, order, ShipmentExceptionKind.DAMAGED, 6));
        assertThat(order().order().state()).isEqualTo(OrderState.PROBLEM);
        spec.given(parcel, trouble(parcel, order, ShipmentExceptionKind.RETURNED_TO_SENDER, 7));
        assertThat(order().order().state()).isEqualTo(OrderState.RETURNED);
        spec.given(order, new OrderCompleted(order, ADA, day(8)));
        assertThat(order().order().state()).isEqualTo(OrderState.DELIVERED);
        assertThat(order().order().version()).isEqualTo(4);
    }

    @Test
    void aShipmentIsSeenWithItsWayInTheOrderInWhichItHappened() {
        spec.given(order, placed(order, 20))
                .given(
                        parcel,
                        planned(parcel, order, null),
                        dispatched(parcel, order, 4),
                        delivered(parcel, order, 8),
                        seen(parcel, order, ShipmentStatus.OUT_FOR_DELIVERY, 7),
                        new DeliveryProven(parcel, order, ADA, "Signed", day(9)));
        var view = spec.ask(queries.answer(parcel, action -> true, spec.head()));
        assertThat(view.track())
                .extracting(TrackPoint::status)
                .containsExactly(
                        ShipmentStatus.PENDING,
                        ShipmentStatus.IN_TRANSIT,
                        ShipmentStatus.OUT_FOR_DELIVERY,
                        ShipmentStatus.DELIVERED);
        assertThat(view.shipment().status()).isEqualTo(ShipmentStatus.DELIVERED);
        assertThat(view.shipment().deliveredAt()).isEqualTo(day(8));
        assertThat(view.shipment().version()).isEqualTo(4);
        assertThat(view.proof()).isEqualTo("Signed");
        assertThat(view.orderId()).isEqualTo(order);
    }

    @Test
    void aShipmentNamesItsOrderAndItsCustomer() {
        spec.given(order, placed(order, 20))
                .given(parcel, planned(parcel, order, null))
                .given(ADA, new CustomerRenamed(ADA, "Ada", "Ada L.", day(6)));
        var view = spec.ask(queries.answer(parcel, action -> true, spec.head()));
        assertThat(view.orderExternalId()).isEqualTo("10248");
        assertThat(view.customerName()).isEqualTo("Ada L.");
    }

    @Test
    void anOrderOffersWhatItsOwnStateAllowsWhateverItsShipmentsSay() {
        spec.given(order, placed(order, 20)).given(parcel, planned(parcel, order, null));
        assertThat(order().actions())
                .containsExactly(
                        OrderAction.CONFIRM, OrderAction.RECORD_PAYMENT, OrderAction.PLAN_SHIPMENT, OrderAction.CANCEL);
        spec.given(order, new PaymentReceived(order, ADA, NET, day(3)), new OrderDispatched(order, ADA, day(4)))
                .given(parcel, dispatched(parcel, order, 4), delivered(parcel, order, 5));
        assertThat(order().order().state()).isEqualTo(OrderState.DELIVERED);
        assertThat(order().actions()).containsExactly(OrderAction.PLAN_SHIPMENT, OrderAction.COMPLETE);
        assertThat(spec.ask(queries.answer(order, action -> action == OrderAction.COMPLETE, spec.head()))
                        .actions())
                .containsExactly(OrderAction.COMPLETE);
    }

    @Test
    void aShipmentOffersWhatCanBeDoneUnlessItsOrderHasEnded() {
        spec.given(order, placed(order, 20)).given(parcel, planned(parcel, order, null));
        assertThat(shipmentActions())
                .containsExactly(ShipmentAction.DISPATCH, ShipmentAction.CHECKPOINT, ShipmentAction.EXCEPTION);
        spec.given(order, new OrderCancelled(order, ADA, "?", day(3)));
        assertThat(shipmentActions()).containsExactly(ShipmentAction.CHECKPOINT, ShipmentAction.EXCEPTION);
        spec.given(parcel, delivered(parcel, order, 5));
        assertThat(shipmentActions()).containsExactly(ShipmentAction.CHECKPOINT, ShipmentAction.DELIVER);
        spec.given(parcel, new DeliveryProven(parcel, order, ADA, "Signed", day(6)));
        assertThat(shipmentActions()).containsExactly(ShipmentAction.CHECKPOINT);
        assertThat(spec.ask(queries.answer(parcel, action -> false, spec.head()))
                        .actions())
                .isEmpty();
    }

    private Set<ShipmentAction> shipmentActions() {
        return spec.ask(queries.answer(parcel, action -> true, spec.head())).actions();
    }

    @Test
    void whatWasNeverPlacedIsNotFound() {
        assertThatThrownBy(this::order).isInstanceOf(Refused.class).hasMessageContaining("ORDER_NOT_FOUND");
        assertThatThrownBy(() -> spec.ask(queries.answer(parcel, action -> true, spec.head())))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("SHIPMENT_NOT_FOUND");
    }

    @Test
    void builtAnewTheBoardIsTheSame() {
        spec.given(order, placed(order, 5), new OrderConfirmed(order, ADA, day(2)));
        spec.given(parcel, planned(parcel, order, 6));
        var before = spec.rows(TABLES);
        spec.given(parcel, dispatched(parcel, order, 7), trouble(parcel, order, ShipmentExceptionKind.LOST, 8))
                .given(order, new PaymentReceived(order, ADA, NET, day(9)));
        ship(place(4), 6);
        var live = spec.rows(TABLES);
        assertThat(live).isNotEqualTo(before);
        assertThat(spec.rebuilt().rows(TABLES)).isEqualTo(live);
    }

    private OrderId place(@Nullable Integer promised) {
        OrderId id = OrderId.next();
        spec.given(id, placed(id, promised));
        return id;
    }

    private void ship(OrderId shipped, int day) {
        ShipmentId id = ShipmentId.next();
        spec.given(id, planned(id, shipped, null), dispatched(id, shipped, day));
    }

    private static List<OrderId> ids(BoardView board) {
        return board.entries().stream().map(OrderCard::orderId).toList();
    }
}
