package annals.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import annals.api.access.Department;
import annals.api.customer.Channel;
import annals.api.customer.ContactPoint;
import annals.api.customer.CustomerEvent.CustomerRegistered;
import annals.api.customer.CustomerId;
import annals.api.customer.CustomerKind;
import annals.api.logistics.order.OrderEvent.OrderCancelled;
import annals.api.logistics.order.OrderEvent.OrderPlaced;
import annals.api.logistics.order.OrderId;
import annals.api.logistics.shipment.ShipmentEvent.ShipmentDispatched;
import annals.api.logistics.shipment.ShipmentEvent.ShipmentPlanned;
import annals.api.logistics.shipment.ShipmentId;
import annals.api.sales.deal.DealEvent.DealLost;
import annals.api.sales.deal.DealEvent.DealOpened;
import annals.api.sales.deal.DealId;
import annals.api.sales.deal.LostReason;
import annals.api.sales.pipeline.PipelineKey;
import annals.api.sales.pipeline.StageKey;
import annals.api.search.FoundEntry;
import annals.api.search.FoundKind;
import annals.api.service.ticket.TicketEvent.InternalNoteAdded;
import annals.api.service.ticket.TicketEvent.TicketOpened;
import annals.api.service.ticket.TicketId;
import annals.api.service.ticket.TicketPriority;
import annals.api.service.ticket.TicketType;
import annals.api.shared.Money;
import annals.query.shared.ProjectionSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SearchTest {

    private static final Instant AT = Instant.parse("2026-03-04T05:06:07Z");
    private static final Money NET = Money.of("20.00", "EUR");
    private static final StageKey TALKING = StageKey.of("TALKING");

    private final ProjectionSpec spec = ProjectionSpec.ofPackages(
            "annals.query.customer.profile",
            "annals.query.sales.deal",
            "annals.query.service.ticket",
            "annals.query.logistics.board");
    private final SearchQueries queries = new SearchQueries(spec.reader());

    @AfterEach
    void close() {
        spec.close();
    }

    private static Instant day(int day) {
        return AT.plus(Duration.ofDays(day));
    }

    private CustomerId customer(String name, @Nullable String externalId, int day, ContactPoint... points) {
        var id = CustomerId.next();
        spec.given(
                id,
                new CustomerRegistered(
                        id, CustomerKind.ORGANIZATION, name, List.of(points), null, externalId, "api", day(day)));
        return id;
    }

    private DealId deal(String name, @Nullable CustomerId customer, @Nullable String externalId, int day) {
        var id = DealId.next();
        spec.given(
                id,
                new DealOpened(
                        id,
                        customer,
                        name,
                        NET,
                        PipelineKey.DEFAULT,
                        TALKING,
                        30,
                        null,
                        null,
                        "api",
                        externalId,
                        day(day)));
        return id;
    }

    private void lost(DealId id, int day) {
        spec.given(
                id, new DealLost(id, null, TALKING, StageKey.of("LOST"), NET, LostReason.OTHER, null, null, day(day)));
    }

    private TicketId ticket(String subject, @Nullable CustomerId customer, @Nullable String externalId, int day) {
        var id = TicketId.next();
        spec.given(
                id,
                new TicketOpened(
                        id,
                        customer,
                        TicketType.QUESTION,
                        Channel.EMAIL,
                        TicketPriority.NORMAL,
                        subject,
                        null,
                        externalId,
                        day(day)));
        return id;
    }

    private OrderId order(CustomerId customer, String externalId, int day) {
        var id = OrderId.next();
        spec.given(id, new OrderPlaced(id, customer, List.of(), NET, null, null, externalId, "api", day(day)));
        return id;
    }

    private List<FoundEntry> found(String typed) {
        return spec.ask(queries.answer(typed, 50, spec.head())).entries();
    }

    private List<String> titles(String typed) {
        return found(typed).stream().map(FoundEntry::title).toList();
    }

    @Test
    void oneSearchFindsCustomersDealsTicketsOrdersAndShipmentsWithTheWayToEach() {
        var lumen = customer("Lumen Lamps", "ERP-1", 1, ContactPoint.email("info@lumen.example"));
        var deal = deal("Lamps for Lumen 1044", lumen, null, 3);
        var ticket = ticket("Where is 1044?", lumen, null, 2);
        var order = order(lumen, "1044", 4);
        var shipment = ShipmentId.next();
        spec.given(shipment, new ShipmentPlanned(shipment, order, lumen, "Speedy", "S-1044", null, null, day(5)));
        assertThat(found("1044"))
                .containsExactly(
                        new FoundEntry(
                                FoundKind.ORDER,
                                order.value(),
                                "1044",
                                "Lumen Lamps",
                                "/logistics/orders/" + order,
                                "PLACED",
                                lumen),
                        new FoundEntry(
                                FoundKind.DEAL,
                                deal.value(),
                                "Lamps for Lumen 1044",
                                "Lumen Lamps",
                                "/sales/deals/" + deal,
                                "OPEN",
                                lumen),
                        new FoundEntry(
                                FoundKind.TICKET,
                                ticket.value(),
                                "Where is 1044?",
                                "Lumen Lamps",
                                "/service/tickets/" + ticket,
                                "NEW",
                                lumen),
                        new FoundEntry(
                                FoundKind.SHIPMENT,
                                shipment.value(),
                                "S-1044",
                                "Lumen Lamps · Speedy",
                                "/logistics/shipments/" + shipment,
                                "PENDING",
                                lumen));
        assertThat(found("erp-1"))
                .containsExactly(new FoundEntry(
                        FoundKind.CUSTOMER,
                        lumen.value(),
                        "Lumen Lamps",
                        "info@lumen.example",
                        "/customers/" + lumen,
                        null,
                        lumen));
        assertThat(spec.ask(queries.answer("1044", 50, spec.head())).position()).isEqualTo(spec.head());
    }

    @Test
    void whatIsCalledSoComesBeforeNamesThatBeginSoThenWordsThenWhateverHasItInside() {
        customer("Bellamy", null, 5);
        customer("Grand Lamy", null, 4);
        customer("Lamy Pens", null, 3);
        customer("Rotring", "LAMY", 1);
        assertThat(titles("lamy")).containsExactly("Rotring", "Lamy Pens", "Grand Lamy", "Bellamy");
        assertThat(titles("la")).as("two letters: beginnings only").containsExactly("Lamy Pens", "Grand Lamy");
    }

    @Test
    void whatIsOpenComesBeforeWhatIsFinishedAndOfThoseTheLatest() {
        deal("Wagons, old", null, null, 1);
        deal("Wagons, new", null, null, 2);
        lost(deal("Wagons, lost", null, null, 3), 4);
        ticket("Wagons squeak", null, null, 5);
        assertThat(titles("wagons")).containsExactly("Wagons squeak", "Wagons, new", "Wagons, old", "Wagons, lost");
        assertThat(spec.ask(queries.answer("wagons", 1, spec.head())).entries())
                .extracting(FoundEntry::title)
                .containsExactly("Wagons squeak");
    }

    @Test
    void aThingIsFoundByItsIdInFullAndATicketByTheBeginningToo() {
        var ticket = ticket("Broken", null, null, 1);
        var deal = deal("Wagons", null, null, 1);
        assertThat(titles(ticket.toString())).containsExactly("Broken");
        assertThat(titles(deal.toString().toUpperCase(java.util.Locale.ROOT))).containsExactly("Wagons");
        assertThat(titles(ticket.toString().substring(0, 23))).contains("Broken");
        assertThat(titles(ticket.toString().substring(0, 35))).contains("Broken");
        assertThat(titles(ticket.toString().substring(0, 7))).isEmpty();
    }

    @Test
    void aCustomerIsFoundByTheAddressFirst() {
        customer("info@lumen.example, the newsletter", null, 9);
        customer("Lumen", null, 1, ContactPoint.email("info@lumen.example"));
        assertThat(titles("INFO@Lumen.example")).containsExactly("Lumen", "info@lumen.example, the newsletter");
    }

    @Test
    void aPhoneIsFoundHoweverItIsWritten() {
        customer("Lumen", null, 1, ContactPoint.phone("+492214710"));
        customer("Other", null, 1, ContactPoint.phone("+493022147109"));
        for (String typed :
                List.of("+49 221 4710", "0049 221 4710", "0221 4710", "0221/47 10", "(0221) 4710", "+49 (0)221-4710")) {
            assertThat(titles(typed)).as(typed).containsExactly("Lumen");
        }
        assertThat(titles("0221 47")).as("its beginning").containsExactly("Lumen");
        assertThat(titles("221 4710")).as("anywhere in a number").containsExactlyInAnyOrder("Lumen", "Other");
        assertThat(titles("+43 221 4710")).as("another country").isEmpty();
    }

    @Test
    void aShipmentIsFoundByTheNumberItTravelsUnderNow() {
        var lumen = customer("Lumen", null, 1);
        var order = order(lumen, "1044", 1);
        var shipment = ShipmentId.next();
        spec.given(
                shipment,
                new ShipmentPlanned(shipment, order, lumen, "Speedy", "OLD-1", null, "wh-77", day(2)),
                new ShipmentDispatched(shipment, order, lumen, "United", "NEW-2", day(3)));
        assertThat(found("new-2"))
                .containsExactly(new FoundEntry(
                        FoundKind.SHIPMENT,
                        shipment.value(),
                        "NEW-2",
                        "Lumen · United",
                        "/logistics/shipments/" + shipment,
                        "IN_TRANSIT",
                        lumen));
        assertThat(titles("WH-7")).containsExactly("NEW-2");
        assertThat(titles("old-1")).isEmpty();
    }

    @Test
    void anOrderThatWasCalledOffComesAfterOneThatWasNot() {
        var lumen = customer("Lumen", null, 1);
        var off = order(lumen, "A-1", 9);
        order(lumen, "A-2", 1);
        spec.given(off, new OrderCancelled(off, lumen, "Too late", day(10)));
        assertThat(titles("a-")).containsExactly("A-2", "A-1");
    }

    @Test
    void whatWasNotedInternallyFindsNothing() {
        var ticket = ticket("Broken", null, null, 1);
        spec.given(ticket, new InternalNoteAdded(ticket, null, "Goodwill ended", Set.of(Department.SERVICE), day(2)));
        assertThat(titles("goodwill")).isEmpty();
        assertThat(titles("broken")).hasSize(1);
    }

    @Test
    void nothingAndSignsThatMeanSomethingElsewhereFindOnlyThemselves() {
        deal("100% Wool", null, null, 1);
        deal("100 Wools", null, null, 1);
        for (String typed : List.of("", "  ", "_00", "?", "'", ".*", "\\")) {
            assertThat(titles(typed)).as(typed).isEmpty();
        }
        assertThat(titles("100%")).containsExactly("100% Wool");
    }
}
