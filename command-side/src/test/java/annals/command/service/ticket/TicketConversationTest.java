package annals.command.service.ticket;

import static annals.api.service.ticket.TicketRefusal.*;
import static annals.command.service.ticket.TicketScenes.*;
import static org.assertj.core.api.Assertions.assertThat;

import annals.api.access.Department;
import annals.api.customer.Channel;
import annals.api.service.ticket.Awaited;
import annals.api.service.ticket.TicketAction;
import annals.api.service.ticket.TicketCommand.*;
import annals.api.service.ticket.TicketEvent.*;
import annals.api.service.ticket.TicketState;
import annals.api.shared.Refused;
import annals.command.shared.AggregateSpec;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TicketConversationTest {

    private final AggregateSpec tickets = service();

    private AggregateSpec ticketThatIs(TicketState state) {
        return tickets.given(ID, opened(ID, ADA)).given(ID, past(state));
    }

    @Nested
    class AReply {

        @Test
        void toANewTicketTakesItAndIsTheFirstResponse() {
            ticketThatIs(TicketState.NEW)
                    .when(command(TicketAction.REPLY))
                    .publishes(
                            taken(),
                            new ReplySent(ID, ADA, "We look into it.", Channel.EMAIL, false, AT),
                            new FirstResponseSent(ID, ADA, Channel.EMAIL, AT))
                    .when(command(TicketAction.REPLY))
                    .publishes(new ReplySent(ID, ADA, "We look into it.", Channel.EMAIL, false, AT));
        }

        @Test
        void ofAProgramIsNoResponseAndTakesNothing() {
            ticketThatIs(TicketState.NEW)
                    .when(new ReplyToTicket(ID, "robot", "We got your mail.", Channel.EMAIL, true, AT))
                    .publishes(new ReplySent(ID, ADA, "We got your mail.", Channel.EMAIL, true, AT))
                    .when(new TakeTicket(ID, "kim", false, AT))
                    .when(command(TicketAction.REPLY))
                    .publishes(
                            new ReplySent(ID, ADA, "We look into it.", Channel.EMAIL, false, AT),
                            new FirstResponseSent(ID, ADA, Channel.EMAIL, AT));
        }

        @Test
        void saysSomething() {
            ticketThatIs(TicketState.OPEN)
                    .when(new ReplyToTicket(ID, "kim", " ", Channel.EMAIL, false, AT))
                    .isInvalid("TEXT_EMPTY");
        }
    }

    @Nested
    class ACustomerWhoWritesAgain {

        private final CustomerReplied replied = new CustomerReplied(ID, ADA, "And?", Channel.EMAIL, "m2", AT);

        @Test
        void isHeardOncePerMessage() {
            ticketThatIs(TicketState.OPEN)
                    .when(command(TicketAction.RECEIVE_REPLY))
                    .publishes(replied)
                    .when(command(TicketAction.RECEIVE_REPLY))
                    .publishesNothing()
                    .when(new ReceiveCustomerReply(ID, "And?", Channel.CHAT, "m2", AT))
                    .publishes(new CustomerReplied(ID, ADA, "And?", Channel.CHAT, "m2", AT));
        }

        @ParameterizedTest
        @EnumSource(names = {"PENDING_CUSTOMER", "PENDING_INTERNAL", "SNOOZED"})
        void endsTheWaiting(TicketState state) {
            ticketThatIs(state)
                    .when(command(TicketAction.RECEIVE_REPLY))
                    .publishes(replied, new TicketResumed(ID, ADA, AT));
        }

        @ParameterizedTest
        @EnumSource(names = {"RESOLVED", "CLOSED", "CANCELLED"})
        void reopensWhatSeemedFinished(TicketState state) {
            ticketThatIs(state)
                    .when(command(TicketAction.RECEIVE_REPLY))
                    .publishes(replied, new TicketReopened(ID, ADA, null, AT));
        }

        @Test
        void learnsWhereAMergedTicketGoesOn() {
            ticketThatIs(TicketState.MERGED)
                    .when(command(TicketAction.RECEIVE_REPLY))
                    .refuses(TICKET_TRANSITION_ILLEGAL);
            var refusal = ((Refused) Objects.requireNonNull(tickets.failure())).refusal();
            assertThat(refusal.params()).containsEntry("survivor", SURVIVOR.toString());
        }
    }

    @Nested
    class AnInternalNote {

        @Test
        void staysInTheServiceIfNobodyElseIsNamed() {
            ticketThatIs(TicketState.OPEN)
                    .when(new AddInternalNote(ID, "Pays late.", Set.of(), AT))
                    .publishes(new InternalNoteAdded(ID, ADA, "Pays late.", Set.of(Department.SERVICE), AT));
        }

        @Test
        void tellsTheDepartmentThatWeWaitForWhatWeNeed() {
            ticketThatIs(TicketState.OPEN)
                    .when(new AwaitInternal(ID, Department.ACCOUNTING, "Which invoice?", LATER, AT))
                    .publishes(
                            new TicketPended(ID, ADA, Awaited.INTERNAL, Department.ACCOUNTING, LATER, AT),
                            new InternalNoteAdded(
                                    ID, ADA, "Which invoice?", Set.of(Department.SERVICE, Department.ACCOUNTING), AT));
        }
    }
}
