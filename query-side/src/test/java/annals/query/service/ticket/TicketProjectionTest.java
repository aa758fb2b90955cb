package annals.query.service.ticket;

import static annals.api.service.ticket.TicketRefusal.TICKET_NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import annals.api.access.Department;
import annals.api.customer.Channel;
import annals.api.customer.CustomerEvent.CustomerRegistered;
import annals.api.customer.CustomerId;
import annals.api.customer.CustomerKind;
import annals.api.service.ticket.TicketAction;
import annals.api.service.ticket.TicketEvent.*;
import annals.api.service.ticket.TicketId;
import annals.api.service.ticket.TicketPriority;
import annals.api.service.ticket.TicketSamples;
import annals.api.service.ticket.TicketState;
import annals.api.service.ticket.TicketStep;
import annals.api.service.ticket.TicketType;
import annals.api.service.ticket.TicketView;
import annals.api.shared.DomainEvent;
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

class TicketProjectionTest {

    private static final Instant AT = Instant.parse("2026-03-04T05:06:07Z");
    private static final CustomerId ADA = CustomerId.next();
    private static final TicketId ID = TicketId.next();
    private static final TicketId OTHER = TicketId.next();

    private final ProjectionSpec spec = ProjectionSpec.of(TicketProjection::new);
    private final TicketQueries queries = new TicketQueries(spec.reader());

    @BeforeEach
    void aTicketOfAdas() {
        spec.given(ADA, new CustomerRegistered(ADA, CustomerKind.PERSON, "Ada", List.of(), null, null, "api", AT))
                .given(ID, opened(ID));
    }

    @AfterEach
    void close() {
        spec.close();
    }

    private static TicketOpened opened(TicketId id) {
        return new TicketOpened(
                id,
                ADA,
                TicketType.QUESTION,
                Channel.EMAIL,
                TicketPriority.NORMAL,
                "Invoice twice",
                "I got two.",
                "case-1",
                AT);
    }

    private static Instant minutes(int minutes) {
        return AT.plus(Duration.ofMinutes(minutes));
    }

    private TicketView ticket(@Nullable Department reader) {
        return spec.ask(queries.answer(ID, reader, action -> true, spec.head()));
    }

    private static List<@Nullable String> texts(TicketView view) {
        return view.conversation().stream()
                .<@Nullable String>map(TicketStep::text)
                .toList();
    }

    @Test
    void aNewTicketShowsWhatTheCustomerSaidAndWhatCanBeDone() {
        var view = ticket(Department.SERVICE);
        assertThat(view.state()).isEqualTo(TicketState.NEW);
        assertThat(view.customerName()).isEqualTo("Ada");
        assertThat(view.externalId()).isEqualTo("case-1");
        assertThat(view.actions())
                .contains(TicketAction.TAKE, TicketAction.REPLY)
                .doesNotContain(TicketAction.CLOSE);
        assertThat(view.position()).isEqualTo(spec.head());
        assertThat(view.conversation()).singleElement().satisfies(step -> {
            assertThat(step.type()).isEqualTo("crm.service.ticket.opened");
            assertThat(step.text()).isEqualTo("I got two.");
            assertThat(step.actor()).isEqualTo("Kim");
        });
    }

    @Test
    void theConversationIsToldInTheOrderInWhichItHappened() {
        spec.given(
                ID,
                new TicketTaken(ID, ADA, null, "kim", minutes(1)),
                new ReplySent(ID, ADA, "We look.", Channel.EMAIL, false, minutes(5)),
                new CustomerReplied(ID, ADA, "Thanks.", Channel.EMAIL, "m2", minutes(3)),
                new TicketResolved(ID, ADA, "Credit note sent.", minutes(9)));
        var view = ticket(Department.SERVICE);
        assertThat(texts(view)).containsExactly("I got two.", "kim", "Thanks.", "We look.", "Credit note sent.");
        assertThat(view.state()).isEqualTo(TicketState.RESOLVED);
        assertThat(view.resolution()).isEqualTo("Credit note sent.");
        assertThat(view.resolvedAt()).isEqualTo(minutes(9));
        assertThat(view.actions()).contains(TicketAction.CLOSE, TicketAction.RATE);
        assertThat(view.version()).isEqualTo(4);
    }

    @Test
    void anInternalNoteStaysInTheDepartmentsItIsFor() {
        var readers = Set.of(Department.SERVICE, Department.ACCOUNTING);
        spec.given(ID, new InternalNoteAdded(ID, ADA, "Pays late.", readers, minutes(1)));
        assertThat(texts(ticket(Department.SERVICE))).contains("Pays late.");
        assertThat(ticket(Department.ACCOUNTING).conversation())
                .last()
                .matches(step -> readers.equals(step.visibleTo()));
        assertThat(texts(ticket(Department.SALES))).containsExactly("I got two.");
        assertThat(texts(ticket(null))).containsExactly("I got two.");
    }

    @Test
    void aReopenedTicketIsNotResolved() {
        spec.given(
                ID,
                new TicketResolved(ID, ADA, "Sent.", minutes(1)),
                new SatisfactionRated(ID, ADA, 2, "Slow", minutes(2)),
                new TicketReopened(ID, ADA, "Nothing came.", minutes(3)));
        var view = ticket(Department.SERVICE);
        assertThat(view.state()).isEqualTo(TicketState.OPEN);
        assertThat(view.resolution()).isNull();
        assertThat(view.resolvedAt()).isNull();
        assertThat(view.score()).isEqualTo(2);
    }

    @Test
    void mergedTicketsKnowEachOther() {
        spec.given(OTHER, opened(OTHER), new TicketsMerged(OTHER, ADA, ID, minutes(1)));
        assertThat(ticket(Department.SERVICE).absorbed()).containsExactly(OTHER);
        var absorbed = spec.ask(queries.answer(OTHER, Department.SERVICE, action -> true, spec.head()));
        assertThat(absorbed.survivor()).isEqualTo(ID);
        assertThat(absorbed.actions()).containsExactly(TicketAction.RECORD_ACTION);
    }

    @Test
    void aTicketOffersOnlyWhatItsReaderMayDo() {
        assertThat(spec.ask(queries.answer(ID, null, action -> action == TicketAction.NOTE, spec.head()))
                        .actions())
                .containsExactly(TicketAction.NOTE);
        assertThat(spec.ask(queries.answer(ID, null, action -> false, spec.head()))
                        .actions())
                .isEmpty();
    }

    @Test
    void aTicketThatWasNeverOpenedIsNotFound() {
        assertThatThrownBy(() -> spec.ask(queries.answer(TicketId.next(), null, action -> true, -1)))
                .hasMessageContaining(TICKET_NOT_FOUND.name());
    }

    @Test
    void everyEventOfATicketIsAStepAndARebuildShowsTheSame() {
        var id = TicketId.of("01890a5d-ac96-774b-bcce-b302099a8059");
        var samples = new TicketSamples().samples();
        List<DomainEvent> once = new ArrayList<>(samples.subList(0, 1));
        once.addAll(samples.subList(2, samples.size()));
        spec.given(id, once.toArray(DomainEvent[]::new));
        var live = spec.rows("service_ticket", "service_ticket_step", "service_ticket_customer");
        assertThat(live.get("service_ticket_step")).hasSize(once.size() + 1);
        assertThat(spec.rebuilt().rows("service_ticket", "service_ticket_step", "service_ticket_customer"))
                .isEqualTo(live);
    }
}
