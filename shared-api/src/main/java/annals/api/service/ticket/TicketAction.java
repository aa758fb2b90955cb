package annals.api.service.ticket;

/** What can be done with an opened ticket, named as the routes are, in the order in which it is usually done. */
public enum TicketAction {
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
    RECORD_ACTION
}
