package annals.api.service.queue;

import annals.api.customer.CustomerId;
import annals.api.service.ticket.TicketPriority;
import annals.api.service.ticket.TicketState;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets are wanted; null means all.
 *
 * @param states none means those that are not finished
 * @param unowned only tickets that nobody has
 */
public record QueueFilter(
        Set<TicketState> states,
        @Nullable TicketPriority priority,
        @Nullable String owner,
        boolean unowned,
        @Nullable CustomerId customerId) {

    /** Copies the states. */
    public QueueFilter {
        states = Set.copyOf(states);
    }
}
