package annals.api.service.queue;

import annals.api.service.ticket.TicketState;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of the queue, the most pressing and then the oldest ticket first.
 *
 * @param counts how many tickets there are in each state, whichever states were asked for
 * @param nextCursor where the next part starts; null after the last one
 * @param position the log position at which the answer is true
 */
public record QueueView(
        List<QueuedTicket> entries,
        Map<TicketState, Long> counts,
        @Nullable String nextCursor,
        long position) {}
