package annals.command.service.ticket;

import static annals.api.service.ticket.TicketRefusal.SURVIVOR_MERGED;
import static annals.api.service.ticket.TicketRefusal.SURVIVOR_UNKNOWN;
import static annals.api.service.ticket.TicketRefusal.TICKET_OF_OTHER_CUSTOMER;

import annals.api.customer.CustomerId;
import annals.api.service.ticket.TicketEvent;
import annals.api.service.ticket.TicketEvent.TicketsMerged;
import annals.api.service.ticket.TicketId;
import annals.api.shared.Refused;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** The tickets that others are merged into. */
final class Survivors {

    private final EventStore store;

    Survivors(EventStore store) {
        this.store = store;
    }

    /** Refuses a survivor that is unknown, over for good, or another customer's. */
    void require(TicketId survivor, @Nullable CustomerId customerId) {
        List<TicketEvent> history = history(survivor);
        if (history.isEmpty()) {
            throw Refused.because(SURVIVOR_UNKNOWN, "id", survivor);
        }
        TicketEvent last = history.get(history.size() - 1);
        if (customerId != null && last.customerId() != null && !customerId.equals(last.customerId())) {
            throw Refused.because(TICKET_OF_OTHER_CUSTOMER);
        }
        for (TicketEvent event : history) {
            if (event instanceof TicketsMerged merged) {
                throw Refused.because(SURVIVOR_MERGED, "id", survivor, "survivor", merged.survivor());
            }
        }
    }

    private List<TicketEvent> history(TicketId ticketId) {
        return store.readEvents(ticketId.toString())
                .asStream()
                .map(event -> event.getPayload())
                .filter(TicketEvent.class::isInstance)
                .map(TicketEvent.class::cast)
                .toList();
    }
}
