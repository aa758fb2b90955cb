package annals.api.service.ticket;

import annals.api.shared.RefusalCode;
import annals.api.shared.RefusalKind;

/** Why something about a ticket is refused. */
public enum TicketRefusal implements RefusalCode {
    TICKET_NOT_FOUND(RefusalKind.NOT_FOUND, "There is no ticket {id}."),
    TICKET_ALREADY_OPENED(RefusalKind.CONFLICT, "Ticket {id} is already opened."),
    TICKET_OF_OTHER_CUSTOMER(RefusalKind.CONFLICT, "The ticket belongs to another customer."),
    TICKET_TRANSITION_ILLEGAL(RefusalKind.CONFLICT, "A ticket that is {from} does not allow {action}."),
    TICKET_TAKEN_BY_OTHER(RefusalKind.CONFLICT, "{owner} has the ticket already."),
    ESCALATION_NOT_HIGHER(RefusalKind.CONFLICT, "The ticket is already escalated to level {level}."),
    ESCALATION_LEVEL_INVALID(RefusalKind.INVALID, "A ticket is escalated to a level from 1 to {highest}."),
    CLASSIFICATION_EMPTY(RefusalKind.INVALID, "A classification names a category, a type or a priority."),
    UNTIL_NOT_AHEAD(RefusalKind.INVALID, "A ticket waits until a later moment."),
    SCORE_OUT_OF_RANGE(RefusalKind.INVALID, "A ticket is rated from 1 to {best}."),
    SURVIVOR_UNKNOWN(RefusalKind.INVALID, "There is no ticket {id} to merge into."),
    SURVIVOR_IS_ITSELF(RefusalKind.INVALID, "A ticket is merged into another one."),
    SURVIVOR_MERGED(RefusalKind.CONFLICT, "Ticket {id} is itself merged into {survivor}.");

    private final RefusalKind kind;
    private final String sentence;

    TicketRefusal(RefusalKind kind, String sentence) {
        this.kind = kind;
        this.sentence = sentence;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
