package annals.api.service.ticket;

/** How pressing a ticket is, from the least to the most. */
public enum TicketPriority {
    LOW,
    NORMAL,
    HIGH,
    URGENT
}
