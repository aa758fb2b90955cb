package annals.query.logistics.board;

import static annals.query.logistics.board.BoardStory.ADA;
import static annals.query.logistics.board.BoardStory.REGISTERED;
import static annals.query.logistics.board.BoardStory.day;
import static annals.query.logistics.board.BoardStory.delivered;
import static annals.query.logistics.board.BoardStory.dispatched;
import static annals.query.logistics.board.BoardStory.placed;
import static annals.query.logistics.board.BoardStory.planned;
import static annals.query.logistics.board.BoardStory.trouble;
import static org.assertj.core.api.Assertions.assertThat;

import annals.api.access.Department;
import annals.api.customer.CustomerEvent.CustomerRegistered;
import annals.api.customer.CustomerEvent.OwnerAssigned;
import annals.api.customer.CustomerId;
import annals.api.customer.CustomerKind;
import annals.api.logistics.board.OrderCard;
import annals.api.logistics.order.OrderEvent.OrderCancelled;
import annals.api.logistics.order.OrderEvent.OrderPlaced;
import annals.api.logistics.order.OrderId;
import annals.api.logistics.shipment.ShipmentExceptionKind;
import annals.api.logistics.shipment.ShipmentId;
import annals.api.today.TodayList;
import annals.query.shared.ProjectionSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LateOrdersTest {

    private static final CustomerId BOB = CustomerId.next();

    private final ProjectionSpec spec = ProjectionSpec.of(BoardProjection::new);
    private final LateOrders orders = new LateOrders(spec.reader().by(BoardStory.TODAY));

    @BeforeEach
    void adaWhomTomLooksAfterAndBob() {
        spec.given(ADA, REGISTERED, new OwnerAssigned(ADA, null, "tom", day(1)))
                .given(
                        BOB,
                        new CustomerRegistered(BOB, CustomerKind.PERSON, "Bob", List.of(), null, null, "api", day(1)));
    }

    @AfterEach
    void close() {
        spec.close();
    }

    private OrderId order(int promised) {
        var id = OrderId.next();
        spec.given(id, placed(id, promised));
        return id;
    }

    private OrderId orderOfBobs(int promised) {
        var id = OrderId.next();
        spec.given(
                id,
                new OrderPlaced(
                        id, BOB, List.of(), BoardStory.NET, BoardStory.date(promised), null, null, "api", day(1)));
        return id;
    }

    private TodayList<OrderCard> of(String name, @Nullable Department department) {
        return spec.ask(orders.of(name, department, 8, spec.head())).value();
    }

    private List<OrderId> ids(String name, @Nullable Department department) {
        return of(name, department).entries().stream().map(OrderCard::orderId).toList();
    }

    @Test
    void theOwnerOfACustomerIsToldOfTheCustomersLateOrders() {
        var late = order(9);
        order(10);
        orderOfBobs(2);
        assertThat(ids("tom", Department.SALES)).containsExactly(late);
        assertThat(of("tom", null).count()).isEqualTo(1);
        assertThat(ids("ana", Department.SALES)).isEmpty();
    }

    @Test
    void logisticsIsToldOfAllWithThoseOfTheOwnCustomersFirst() {
        var later = orderOfBobs(8);
        var latest = orderOfBobs(2);
        var own = order(9);
        assertThat(ids("tom", Department.LOGISTICS)).containsExactly(own, latest, later);
        assertThat(ids("ana", Department.LOGISTICS)).containsExactly(latest, later, own);
        assertThat(of("ana", Department.LOGISTICS).count()).isEqualTo(3);
    }

    @Test
    void aParcelInTroubleIsFirstHoweverEarlyItIs() {
        order(2);
        var troubled = order(30);
        var parcel = ShipmentId.next();
        spec.given(
                parcel,
                planned(parcel, troubled, 30),
                dispatched(parcel, troubled, 3),
                trouble(parcel, troubled, ShipmentExceptionKind.DAMAGED, 4));
        assertThat(ids("tom", Department.SALES)).hasSize(2).first().isEqualTo(troubled);
    }

    @Test
    void whatHasArrivedOrWasCalledOffWaitsForNobody() {
        var arrived = order(4);
        var parcel = ShipmentId.next();
        spec.given(parcel, planned(parcel, arrived, 4), dispatched(parcel, arrived, 6), delivered(parcel, arrived, 7));
        var off = order(2);
        spec.given(off, new OrderCancelled(off, ADA, "Too late", day(5)));
        assertThat(of("tom", Department.LOGISTICS)).isEqualTo(new TodayList<>(List.of(), 0));
    }

    @Test
    void whoLooksAfterTheCustomerNowIsTold() {
        var late = order(9);
        spec.given(ADA, new OwnerAssigned(ADA, "tom", "ana", day(2)));
        assertThat(ids("ana", Department.SALES)).containsExactly(late);
        assertThat(ids("tom", Department.SALES)).isEmpty();
    }
}
