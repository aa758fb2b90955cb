package annals.command.service.ticket;

import static annals.api.service.ticket.TicketRefusal.ESCALATION_LEVEL_INVALID;
import static annals.api.service.ticket.TicketRefusal.ESCALATION_NOT_HIGHER;
import static annals.api.service.ticket.TicketRefusal.SCORE_OUT_OF_RANGE;
import static annals.api.service.ticket.TicketRefusal.TICKET_ALREADY_OPENED;
import static annals.api.service.ticket.TicketRefusal.TICKET_OF_OTHER_CUSTOMER;
import static annals.api.service.ticket.TicketRefusal.TICKET_TAKEN_BY_OTHER;
import static annals.api.service.ticket.TicketRefusal.TICKET_TRANSITION_ILLEGAL;
import static annals.api.service.ticket.TicketRefusal.UNTIL_NOT_AHEAD;

import annals.api.access.Department;
import annals.api.customer.CustomerId;
import annals.api.service.ticket.TicketAction;
import annals.api.service.ticket.TicketCommand.OpenTicket;
import annals.api.service.ticket.TicketId;
import annals.api.service.ticket.TicketState;
import annals.api.service.ticket.TicketTransitions;
import annals.api.shared.InvalidValue;
import annals.api.shared.Refusal;
import annals.api.shared.Text;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What holds for every ticket. */
final class TicketRules {

    static final int HIGHEST_LEVEL = 9;
    static final int BEST_SCORE = 5;

    private TicketRules() {}

    /** @param survivor what the ticket was merged into, so that whoever is refused can go on there */
    static Optional<Refusal> may(TicketAction action, TicketState state, @Nullable TicketId survivor) {
        if (TicketTransitions.allowed(state).contains(action)) {
            return Optional.empty();
        }
        return Optional.of(
                survivor == null
                        ? Refusal.of(TICKET_TRANSITION_ILLEGAL, "from", state, "action", action)
                        : Refusal.of(TICKET_TRANSITION_ILLEGAL, "from", state, "action", action, "survivor", survivor));
    }

    /** The same external id is the same ticket. */
    static Optional<Refusal> mayBeTheSame(
            OpenTicket command, @Nullable String externalId, @Nullable CustomerId customerId) {
        if (externalId == null || !externalId.equals(command.externalId())) {
            return Optional.of(Refusal.of(TICKET_ALREADY_OPENED, "id", command.ticketId()));
        }
        return command.customerId() == null || customerId == null || customerId.equals(command.customerId())
                ? Optional.empty()
                : Optional.of(Refusal.of(TICKET_OF_OTHER_CUSTOMER));
    }

    static Optional<Refusal> mayTake(@Nullable String owner, String wanted, boolean takeOver) {
        return owner == null || owner.equals(wanted) || takeOver
                ? Optional.empty()
                : Optional.of(Refusal.of(TICKET_TAKEN_BY_OTHER, "owner", owner));
    }

    static Optional<Refusal> mayWaitUntil(@Nullable Instant until, Instant occurredAt) {
        return until == null || until.isAfter(occurredAt) ? Optional.empty() : Optional.of(Refusal.of(UNTIL_NOT_AHEAD));
    }

    static Optional<Refusal> mayEscalate(int level, int wanted) {
        if (wanted < 1 || wanted > HIGHEST_LEVEL) {
            return Optional.of(Refusal.of(ESCALATION_LEVEL_INVALID, "highest", HIGHEST_LEVEL));
        }
        return wanted > level ? Optional.empty() : Optional.of(Refusal.of(ESCALATION_NOT_HIGHER, "level", level));
    }

    static Optional<Refusal> mayRate(int score) {
        return score >= 1 && score <= BEST_SCORE
                ? Optional.empty()
                : Optional.of(Refusal.of(SCORE_OUT_OF_RANGE, "best", BEST_SCORE));
    }

    /** An internal note stays in the departments it is for, at least in ours. */
    static Set<Department> visibleTo(Set<Department> wanted) {
        return wanted.isEmpty() ? Set.of(Department.SERVICE) : wanted;
    }

    /** What we ask a department is for that department and for us. */
    static Set<Department> readers(@Nullable Department asked) {
        return asked == null ? Set.of(Department.SERVICE) : EnumSet.of(Department.SERVICE, asked);
    }

    /** Answers the text that must be there. */
    static String message(String text, String what) {
        String message = Text.body(text, what);
        if (message == null) {
            throw new InvalidValue("TEXT_EMPTY", what + " is needed.");
        }
        return message;
    }
}
