package annals.api.service.ticket;

/** How far a ticket has come. */
public enum TicketState {
    /** Nobody has taken it yet. */
    NEW,
    /** Somebody works on it. */
    OPEN,
    PENDING_CUSTOMER,
    PENDING_INTERNAL,
    /** Put aside until a moment. */
    SNOOZED,
    /** We think it is done; the customer may think otherwise. */
    RESOLVED,
    CLOSED,
    CANCELLED,
    /** Goes on as another ticket; this one is over for good. */
    MERGED
}
