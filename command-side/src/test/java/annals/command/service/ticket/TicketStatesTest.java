package annals.command.service.ticket;

import static annals.api.service.ticket.TicketRefusal.TICKET_ALREADY_OPENED;
import static annals.api.service.ticket.TicketRefusal.TICKET_NOT_FOUND;
import static annals.api.service.ticket.TicketRefusal.TICKET_TRANSITION_ILLEGAL;
import static annals.command.service.ticket.TicketScenes.ADA;
import static annals.command.service.ticket.TicketScenes.ID;
import static annals.command.service.ticket.TicketScenes.command;
import static annals.command.service.ticket.TicketScenes.open;
import static annals.command.service.ticket.TicketScenes.opened;
import static annals.command.service.ticket.TicketScenes.past;
import static org.assertj.core.api.Assertions.assertThat;

import annals.api.service.ticket.TicketAction;
import annals.api.service.ticket.TicketCommand;
import annals.api.service.ticket.TicketState;
import annals.api.service.ticket.TicketTransitions;
import annals.api.shared.Refused;
import annals.command.shared.AggregateSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command in every state, against the table that service agreed on. */
class TicketStatesTest {

    /** The state after the action; a dash where it is refused. */
    private static final String TABLE = """
            -               NEW              OPEN             PENDING_CUSTOMER PENDING_INTERNAL SNOOZED          RESOLVED CLOSED CANCELLED MERGED
            TAKE            OPEN             OPEN             OPEN             OPEN             OPEN             -        -      -         -
            REPLY           OPEN             OPEN             PENDING_CUSTOMER PENDING_INTERNAL SNOOZED          RESOLVED -      -         -
            RECEIVE_REPLY   NEW              OPEN             OPEN             OPEN             OPEN             OPEN     OPEN   OPEN      -
            NOTE            NEW              OPEN             PENDING_CUSTOMER PENDING_INTERNAL SNOOZED          RESOLVED CLOSED CANCELLED -
            CLASSIFY        NEW              OPEN             PENDING_CUSTOMER PENDING_INTERNAL SNOOZED          RESOLVED -      -         -
            ASSIGN          NEW              OPEN             PENDING_CUSTOMER PENDING_INTERNAL SNOOZED          -        -      -         -
            AWAIT_CUSTOMER  PENDING_CUSTOMER PENDING_CUSTOMER PENDING_CUSTOMER PENDING_CUSTOMER PENDING_CUSTOMER -        -      -         -
            AWAIT_INTERNAL  PENDING_INTERNAL PENDING_INTERNAL PENDING_INTERNAL PENDING_INTERNAL PENDING_INTERNAL -        -      -         -
            SNOOZE          SNOOZED          SNOOZED          SNOOZED          SNOOZED          SNOOZED          -        -      -         -
            RESUME          -                -                OPEN             OPEN             OPEN             -        -      -         -
            ESCALATE        NEW              OPEN             PENDING_CUSTOMER PENDING_INTERNAL SNOOZED          -        -      -         -
            RESOLVE         RESOLVED         RESOLVED         RESOLVED         RESOLVED         RESOLVED         -        -      -         -
            CLOSE           -                -                -                -                -                CLOSED   -      -         -
            REOPEN          -                -                -                -                -                OPEN     OPEN   OPEN      -
            CANCEL          CANCELLED        CANCELLED        CANCELLED        CANCELLED        CANCELLED        -        -      -         -
            MERGE           MERGED           MERGED           MERGED           MERGED           MERGED           MERGED   -      -         -
            RATE            -                -                -                -                -                RESOLVED CLOSED -         -
            LINK_CUSTOMER   NEW              OPEN             PENDING_CUSTOMER PENDING_INTERNAL SNOOZED          RESOLVED CLOSED CANCELLED -
            RECORD_ACTION   NEW              OPEN             PENDING_CUSTOMER PENDING_INTERNAL SNOOZED          RESOLVED CLOSED CANCELLED MERGED
            """;

    private final AggregateSpec tickets = TicketScenes.service();

    static Stream<Arguments> cells() {
        List<String[]> rows =
                TABLE.lines().map(line -> line.trim().split("\\s+", -1)).toList();
        return rows.stream()
                .skip(1)
                .flatMap(row -> Stream.iterate(1, i -> i < row.length, i -> i + 1)
                        .map(i -> Arguments.of(
                                TicketAction.valueOf(row[0]), TicketState.valueOf(rows.get(0)[i]), row[i])));
    }

    @ParameterizedTest(name = "{0} when {1} → {2}")
    @MethodSource("cells")
    void everyActionInEveryStateDoesWhatTheTableSays(TicketAction action, TicketState state, String expected) {
        tickets.given(ID, opened(ID, action == TicketAction.LINK_CUSTOMER ? null : ADA))
                .given(ID, past(state))
                .when(command(action));
        boolean allowed = !"-".equals(expected);
        assertThat(TicketTransitions.allowed(state).contains(action)).isEqualTo(allowed);
        if (allowed) {
            assertThat(tickets.failure()).isNull();
            assertThat(stateNow()).isEqualTo(TicketState.valueOf(expected));
        } else {
            tickets.refuses(TICKET_TRANSITION_ILLEGAL);
            assertThat(params()).containsEntry("from", state.name()).containsEntry("action", action.name());
        }
    }

    @Test
    void theTableHasEveryActionInEveryState() {
        assertThat(cells()).hasSize(TicketAction.values().length * TicketState.values().length);
    }

    @Test
    void everyCommandButTheOpeningIsAnAction() {
        var commands = Arrays.stream(TicketAction.values())
                .<Class<?>>map(action -> command(action).getClass())
                .collect(Collectors.toSet());
        commands.add(TicketCommand.OpenTicket.class);
        assertThat(commands).containsExactlyInAnyOrder(TicketCommand.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @EnumSource
    void aTicketThatWasNeverOpenedKnowsNoAction(TicketAction action) {
        tickets.when(command(action)).refuses(TICKET_NOT_FOUND);
    }

    @ParameterizedTest
    @EnumSource
    void aTicketIsOpenedOnceWhateverItsState(TicketState state) {
        tickets.given(ID, opened(ID, ADA))
                .given(ID, past(state))
                .when(open(ADA, null))
                .refuses(TICKET_ALREADY_OPENED)
                .when(open(ADA, "case-1"))
                .publishesNothing();
    }

    private Map<String, String> params() {
        return ((Refused) Objects.requireNonNull(tickets.failure())).refusal().params();
    }

    private TicketState stateNow() {
        var repository = EventSourcingRepository.builder(Ticket.class)
                .eventStore(tickets.store())
                .build();
        var unitOfWork = DefaultUnitOfWork.startAndGet(null);
        try {
            return repository.load(ID.toString()).invoke(ticket -> ticket.state);
        } finally {
            unitOfWork.rollback();
        }
    }
}
