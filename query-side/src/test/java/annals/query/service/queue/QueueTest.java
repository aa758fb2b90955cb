package annals.query.service.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import annals.api.access.Department;
import annals.api.customer.Channel;
import annals.api.customer.CustomerEvent.CustomerRegistered;
import annals.api.customer.CustomerEvent.CustomerRenamed;
import annals.api.customer.CustomerId;
import annals.api.customer.CustomerKind;
import annals.api.service.queue.QueueFilter;
import annals.api.service.queue.QueueView;
import annals.api.service.queue.QueuedTicket;
import annals.api.service.ticket.Awaited;
import annals.api.service.ticket.TicketEvent.*;
import annals.api.service.ticket.TicketId;
import annals.api.service.ticket.TicketPriority;
import annals.api.service.ticket.TicketSamples;
import annals.api.service.ticket.TicketState;
import annals.api.service.ticket.TicketType;
import annals.api.shared.DomainEvent;
import annals.api.shared.InvalidValue;
import annals.http.Cursor;
import annals.query.shared.ProjectionSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QueueTest {

    private static final Instant AT = Instant.parse("2026-03-04T05:06:07Z");
    private static final CustomerId ADA = CustomerId.next();
    private static final TicketId OLD = TicketId.next();
    private static final TicketId YOUNG = TicketId.next();
    private static final TicketId PRESSING = TicketId.next();

    private final ProjectionSpec spec = ProjectionSpec.of(QueueProjection::new);
    private final QueueQueries queries = new QueueQueries(spec.reader());

    @BeforeEach
    void threeTicketsOfAdas() {
        spec.given(
                        ADA,
                        new CustomerRegistered(ADA, CustomerKind.PERSON, "Ada", List.of(), null, null, "api", AT),
                        new CustomerRenamed(ADA, "Ada", "Ada L.", AT))
                .given(YOUNG, opened(YOUNG, TicketPriority.NORMAL, 2))
                .given(OLD, opened(OLD, TicketPriority.NORMAL, 1))
                .given(PRESSING, opened(PRESSING, TicketPriority.URGENT, 3));
    }

    @AfterEach
    void close() {
        spec.close();
    }

    private static TicketOpened opened(TicketId id, TicketPriority priority, int hour) {
        return new TicketOpened(
                id, ADA, TicketType.QUESTION, Channel.EMAIL, priority, "Where is it?", null, null, hours(hour));
    }

    private static Instant hours(int hours) {
        return AT.plus(Duration.ofHours(hours));
    }

    private QueueView queue(TicketState... states) {
        return queue(new QueueFilter(Set.of(states), null, null, false, null), null, 50);
    }

    private QueueView queue(QueueFilter filter, @Nullable String cursor, int limit) {
        return spec.ask(queries.answer(filter, cursor, limit, spec.head()));
    }

    private static List<TicketId> ids(QueueView view) {
        return view.entries().stream().map(QueuedTicket::ticketId).toList();
    }

    @Test
    void whatIsPressingComesFirstAndThenWhatIsOldest() {
        assertThat(ids(queue())).containsExactly(PRESSING, OLD, YOUNG);
        assertThat(queue().position()).isEqualTo(spec.head());
    }

    @Test
    void pagesFollowEachOtherWithoutAGapOrADouble() {
        var all = new QueueFilter(Set.of(), null, null, false, null);
        List<TicketId> read = new ArrayList<>();
        String cursor = null;
        do {
            var page = queue(all, cursor, 1);
            read.addAll(ids(page));
            cursor = page.nextCursor();
        } while (cursor != null);
        assertThat(read).containsExactly(PRESSING, OLD, YOUNG);
    }

    @Test
    void aTicketShowsWhoHasItWhatItWaitsForAndItsFirstResponse() {
        spec.given(
                OLD,
                new TicketTaken(OLD, ADA, null, "kim", hours(4)),
                new ReplySent(OLD, ADA, "We look.", Channel.EMAIL, false, hours(5)),
                new FirstResponseSent(OLD, ADA, Channel.EMAIL, hours(5)),
                new TicketEscalated(OLD, ADA, 2, null, hours(6)),
                new TicketClassified(OLD, ADA, "parcels", TicketType.INCIDENT, TicketPriority.HIGH, hours(6)),
                new TicketPended(OLD, ADA, Awaited.INTERNAL, Department.LOGISTICS, hours(9), hours(7)));
        var ticket = queue(TicketState.PENDING_INTERNAL).entries().get(0);
        assertThat(ticket.owner()).isEqualTo("kim");
        assertThat(ticket.customerName()).isEqualTo("Ada L.");
        assertThat(ticket.firstResponseAt()).isEqualTo(hours(5));
        assertThat(ticket.level()).isEqualTo(2);
        assertThat(ticket.category()).isEqualTo("parcels");
        assertThat(ticket.priority()).isEqualTo(TicketPriority.HIGH);
        assertThat(ticket.until()).isEqualTo(hours(9));
        assertThat(ticket.awaits()).isEqualTo(Department.LOGISTICS);
        assertThat(ticket.version()).isEqualTo(6);
    }

    @Test
    void aTicketThatGoesOnWaitsForNobody() {
        spec.given(OLD, new TicketSnoozed(OLD, ADA, hours(9), hours(4)), new TicketResumed(OLD, ADA, hours(5)));
        var ticket = queue(TicketState.OPEN).entries().get(0);
        assertThat(ticket.until()).isNull();
        assertThat(ticket.awaits()).isNull();
    }

    @Test
    void whatIsFinishedLeavesTheQueueAndStopsAgeing() {
        spec.given(OLD, new TicketResolved(OLD, ADA, "Found.", hours(3)), new TicketClosed(OLD, ADA, hours(4)));
        assertThat(ids(queue())).containsExactly(PRESSING, YOUNG);
        var closed = queue(TicketState.CLOSED).entries().get(0);
        assertThat(closed.ageSeconds()).isEqualTo(Duration.ofHours(2).toSeconds());
        spec.given(OLD, new TicketReopened(OLD, ADA, null, hours(5)));
        assertThat(ids(queue())).containsExactly(PRESSING, OLD, YOUNG);
        assertThat(queue(TicketState.OPEN).entries().get(0).ageSeconds())
                .isNotEqualTo(Duration.ofHours(2).toSeconds());
    }

    @Test
    void everyStateIsCountedWhicheverIsAskedFor() {
        spec.given(OLD, new TicketCancelled(OLD, ADA, "Spam", hours(3)))
                .given(YOUNG, new TicketsMerged(YOUNG, ADA, PRESSING, hours(3)));
        assertThat(queue(TicketState.CLOSED).entries()).isEmpty();
        assertThat(queue(TicketState.CLOSED).counts())
                .containsOnlyKeys(TicketState.values())
                .containsEntry(TicketState.NEW, 1L)
                .containsEntry(TicketState.CANCELLED, 1L)
                .containsEntry(TicketState.MERGED, 1L)
                .containsEntry(TicketState.OPEN, 0L);
    }

    @Test
    void theQueueCanBeOnesOwnOrNobodysOrOfOnePriority() {
        spec.given(OLD, new TicketAssigned(OLD, ADA, null, "kim", hours(4)));
        assertThat(ids(queue(new QueueFilter(Set.of(), null, "kim", false, null), null, 50)))
                .containsExactly(OLD);
        assertThat(ids(queue(new QueueFilter(Set.of(), null, null, true, null), null, 50)))
                .containsExactly(PRESSING, YOUNG);
        assertThat(ids(queue(new QueueFilter(Set.of(), TicketPriority.URGENT, null, false, null), null, 50)))
                .containsExactly(PRESSING);
    }

    @Test
    void theQueueCanBeThatOfOneCustomerCountedAlone() {
        var bob = CustomerId.next();
        var bobs = TicketId.next();
        spec.given(
                        bobs,
                        new TicketOpened(
                                bobs,
                                bob,
                                TicketType.QUESTION,
                                Channel.PHONE,
                                TicketPriority.LOW,
                                "A call",
                                null,
                                null,
                                AT))
                .given(OLD, new TicketResolved(OLD, ADA, "Found.", hours(4)));
        var ofAda = queue(new QueueFilter(Set.of(), null, null, false, ADA), null, 50);
        assertThat(ids(ofAda)).containsExactly(PRESSING, YOUNG);
        assertThat(ofAda.counts()).containsEntry(TicketState.NEW, 2L).containsEntry(TicketState.RESOLVED, 1L);
        assertThat(ids(queue(new QueueFilter(Set.of(), null, null, false, bob), null, 50)))
                .containsExactly(bobs);
        assertThat(queue(new QueueFilter(Set.of(), null, null, false, CustomerId.next()), null, 50)
                        .entries())
                .isEmpty();
    }

    @Test
    void aTicketOfNobodyIsShownAndGetsItsCustomerLater() {
        var id = TicketId.next();
        spec.given(
                id,
                new TicketOpened(
                        id, null, TicketType.QUESTION, Channel.PHONE, TicketPriority.LOW, "A call", null, null, AT));
        assertThat(queue().entries()).last().matches(ticket -> ticket.customerId() == null);
        spec.given(id, new TicketLinked(id, ADA, AT));
        assertThat(queue().entries()).last().matches(ticket -> "Ada L.".equals(ticket.customerName()));
    }

    @Test
    void aForeignCursorIsRefused() {
        String foreign = Cursor.of("SOON", AT, OLD);
        var filter = new QueueFilter(Set.of(), null, null, false, null);
        assertThatThrownBy(() -> queries.answer(filter, foreign, 10, -1)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void everyEventOfATicketIsUnderstoodAndARebuildShowsTheSame() {
        var id = TicketId.of("01890a5d-ac96-774b-bcce-b302099a8059");
        var samples = new TicketSamples().samples();
        List<DomainEvent> once = new ArrayList<>(samples.subList(0, 1));
        once.addAll(samples.subList(2, samples.size()));
        spec.given(id, once.toArray(DomainEvent[]::new));
        var live = spec.rows("service_queue", "service_queue_customer");
        assertThat(live.get("service_queue")).hasSize(4);
        assertThat(spec.rebuilt().rows("service_queue", "service_queue_customer"))
                .isEqualTo(live);
    }
}
