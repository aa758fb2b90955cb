package annals.api.service.ticket;

import annals.api.access.Action;

/** What can be done with an opened ticket, named as the routes are, in the order in which it is usually done. */
public enum TicketAction implements Action {
    TAKE,
    REPLY,
    RECEIVE_REPLY,
    NOTE,
    CLASSIFY,
    ASSIGN,
    AWAIT_CUSTOMER,
    AWAIT_INTERNAL,
    SNOOZE,
    RESUME,
    ESCALATE,
    RESOLVE,
    CLOSE,
    REOPEN,
    CANCEL,
    MERGE,
    RATE,
    LINK_CUSTOMER,
    RECORD_ACTION;

    @Override
    public String route() {
        return Action.below("/api/service/tickets/{ticketId}", this);
    }
}
