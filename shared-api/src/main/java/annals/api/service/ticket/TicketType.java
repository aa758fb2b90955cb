package annals.api.service.ticket;

/** What sort of matter a ticket is about. */
public enum TicketType {
    QUESTION,
    INCIDENT,
    PROBLEM,
    SERVICE_REQUEST,
    COMPLAINT
}
