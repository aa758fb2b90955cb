package annals.api.service.queue;

import annals.api.access.Department;
import annals.api.customer.Channel;
import annals.api.customer.CustomerId;
import annals.api.service.ticket.TicketId;
import annals.api.service.ticket.TicketPriority;
import annals.api.service.ticket.TicketState;
import annals.api.service.ticket.TicketType;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ticket in the queue.
 *
 * @param level to which it was escalated; 0 if it never was
 * @param ageSeconds since it was opened, up to now or to when it was finished
 * @param firstResponseAt when a person of ours first answered
 * @param until when a waiting ticket goes on at the latest
 * @param awaits the department of ours that it waits for
 * @param version of the ticket, for {@code If-Match}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QueuedTicket(
        TicketId ticketId,
        @Nullable CustomerId customerId,
        @Nullable String customerName,
        String subject,
        TicketType type,
        Channel channel,
        TicketPriority priority,
        TicketState state,
        @Nullable String category,
        @Nullable String owner,
        long level,
        Instant openedAt,
        long ageSeconds,
        @Nullable Instant firstResponseAt,
        @Nullable Instant until,
        @Nullable Department awaits,
        long version) {}
