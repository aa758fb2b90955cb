package annals.command.service.ticket;

import static annals.api.customer.CustomerRefusal.CUSTOMER_UNKNOWN;
import static annals.api.service.ticket.TicketRefusal.*;
import static annals.command.service.ticket.TicketScenes.*;

import annals.api.customer.CustomerId;
import annals.api.service.ticket.Awaited;
import annals.api.service.ticket.TicketCommand.*;
import annals.api.service.ticket.TicketEvent.*;
import annals.api.service.ticket.TicketId;
import annals.api.service.ticket.TicketPriority;
import annals.api.service.ticket.TicketState;
import annals.api.service.ticket.TicketType;
import annals.command.shared.AggregateSpec;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketTest {

    private final AggregateSpec tickets = service();

    private AggregateSpec ticketThatIs(TicketState state) {
        return tickets.given(ID, opened(ID, ADA)).given(ID, past(state));
    }

    @Nested
    class ATicket {

        @Test
        void isOpenedWithWhatTheCustomerSaid() {
            tickets.when(open(ADA, "case-1")).publishes(opened(ID, ADA));
        }

        @Test
        void isOpenedOnceForTheSameExternalId() {
            tickets.when(open(ADA, "case-1"))
                    .when(open(ADA, "case-1"))
                    .publishesNothing()
                    .when(open(ADA, "case-2"))
                    .refuses(TICKET_ALREADY_OPENED)
                    .when(open(BOB, "case-1"))
                    .refuses(TICKET_OF_OTHER_CUSTOMER);
        }

        @Test
        void isAKnownCustomers() {
            tickets.when(open(CustomerId.next(), null)).refuses(CUSTOMER_UNKNOWN);
        }

        @Test
        void canComeFromHistoryWithoutACustomerAndBeLinkedLater() {
            tickets.when(open(null, "case-1"))
                    .publishes(opened(ID, null))
                    .when(new LinkTicketToCustomer(ID, CustomerId.next(), AT))
                    .refuses(CUSTOMER_UNKNOWN)
                    .when(new LinkTicketToCustomer(ID, ADA, AT))
                    .publishes(new TicketLinked(ID, ADA, AT))
                    .when(new LinkTicketToCustomer(ID, ADA, AT))
                    .publishesNothing()
                    .when(new LinkTicketToCustomer(ID, BOB, AT))
                    .refuses(TICKET_OF_OTHER_CUSTOMER)
                    .when(new CancelTicket(ID, "Spam", AT))
                    .publishes(new TicketCancelled(ID, ADA, "Spam", AT));
        }

        @Test
        void keepsHowItIsSortedWhereAClassificationIsSilent() {
            ticketThatIs(TicketState.NEW)
                    .when(new ClassifyTicket(ID, "billing", TicketType.COMPLAINT, null, AT))
                    .publishes(
                            new TicketClassified(ID, ADA, "billing", TicketType.COMPLAINT, TicketPriority.NORMAL, AT))
                    .when(new ClassifyTicket(ID, null, null, TicketPriority.URGENT, AT))
                    .publishes(
                            new TicketClassified(ID, ADA, "billing", TicketType.COMPLAINT, TicketPriority.URGENT, AT))
                    .when(new ClassifyTicket(ID, null, null, null, AT))
                    .refuses(CLASSIFICATION_EMPTY);
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 10})
        void isEscalatedToALevelThatExists(int level) {
            ticketThatIs(TicketState.OPEN)
                    .when(new EscalateTicket(ID, level, null, AT))
                    .refuses(ESCALATION_LEVEL_INVALID);
        }

        @Test
        void isEscalatedUpwardsOnly() {
            ticketThatIs(TicketState.OPEN)
                    .when(new EscalateTicket(ID, 2, "In the news", AT))
                    .publishes(new TicketEscalated(ID, ADA, 2, "In the news", AT))
                    .when(new EscalateTicket(ID, 2, null, AT))
                    .refuses(ESCALATION_NOT_HIGHER);
        }

        @Test
        void isCancelledForAReason() {
            ticketThatIs(TicketState.NEW).when(new CancelTicket(ID, " ", AT)).isInvalid("TEXT_EMPTY");
        }

        @Test
        void keepsStepsOfOtherSystemsByTheirNames() {
            ticketThatIs(TicketState.CLOSED)
                    .when(new RecordTicketAction(ID, " VERIFIED ", "Value 2", AT))
                    .publishes(new TicketActionRecorded(ID, ADA, "VERIFIED", "Value 2", AT));
        }
    }

    @Nested
    class AnOwner {

        @Test
        void isAssignedOnce() {
            ticketThatIs(TicketState.NEW)
                    .when(new AssignTicket(ID, "sam", AT))
                    .publishes(new TicketAssigned(ID, ADA, null, "sam", AT))
                    .when(new AssignTicket(ID, "sam", AT))
                    .publishesNothing()
                    .when(new AssignTicket(ID, "kim", AT))
                    .publishes(new TicketAssigned(ID, ADA, "sam", "kim", AT));
        }

        @Test
        void mayTakeTheTicketAgain() {
            ticketThatIs(TicketState.NEW)
                    .when(new TakeTicket(ID, "kim", false, AT))
                    .publishes(taken())
                    .when(new TakeTicket(ID, "kim", false, AT))
                    .publishes(taken());
        }

        @Test
        void losesTheTicketOnlyToWhoeverTakesItOverOnPurpose() {
            ticketThatIs(TicketState.OPEN)
                    .when(new TakeTicket(ID, "sam", false, AT))
                    .refuses(TICKET_TAKEN_BY_OTHER)
                    .when(new TakeTicket(ID, "sam", true, AT))
                    .publishes(new TicketTaken(ID, ADA, "kim", "sam", AT));
        }
    }

    @Nested
    class AWaitingTicket {

        @Test
        void waitsForALaterMoment() {
            ticketThatIs(TicketState.OPEN)
                    .when(new SnoozeTicket(ID, AT, AT))
                    .refuses(UNTIL_NOT_AHEAD)
                    .when(new AwaitCustomer(ID, AT, AT))
                    .refuses(UNTIL_NOT_AHEAD)
                    .when(new AwaitInternal(ID, null, null, AT, AT))
                    .refuses(UNTIL_NOT_AHEAD);
        }

        @Test
        void canWaitLonger() {
            ticketThatIs(TicketState.PENDING_CUSTOMER)
                    .when(new AwaitCustomer(ID, LATER, AT))
                    .publishes(new TicketPended(ID, ADA, Awaited.CUSTOMER, null, LATER, AT));
        }
    }

    @Nested
    class AMerge {

        @Test
        void endsTheTicketAndNamesTheOneThatGoesOn() {
            ticketThatIs(TicketState.OPEN)
                    .when(new MergeTicket(ID, OTHER, AT))
                    .publishes(new TicketsMerged(ID, ADA, OTHER, AT));
        }

        @Test
        void needsAnotherTicketThatGoesOn() {
            ticketThatIs(TicketState.OPEN)
                    .when(new MergeTicket(ID, ID, AT))
                    .refuses(SURVIVOR_IS_ITSELF)
                    .when(new MergeTicket(ID, TicketId.next(), AT))
                    .refuses(SURVIVOR_UNKNOWN)
                    .when(new MergeTicket(OTHER, ID, AT))
                    .when(new MergeTicket(ID, OTHER, AT))
                    .refuses(SURVIVOR_MERGED);
        }

        @Test
        void neverMixesTwoCustomers() {
            tickets.given(ID, opened(ID, BOB))
                    .when(new MergeTicket(ID, OTHER, AT))
                    .refuses(TICKET_OF_OTHER_CUSTOMER);
        }
    }

    @Nested
    class ARating {

        @ParameterizedTest
        @ValueSource(ints = {0, 6})
        void isFromOneToFive(int score) {
            ticketThatIs(TicketState.RESOLVED)
                    .when(new RateTicket(ID, score, null, AT))
                    .refuses(SCORE_OUT_OF_RANGE);
        }

        @Test
        void canComeAfterTheTicketIsClosed() {
            ticketThatIs(TicketState.CLOSED)
                    .when(new RateTicket(ID, 4, "Quick", AT))
                    .publishes(new SatisfactionRated(ID, ADA, 4, "Quick", AT));
        }
    }
}
