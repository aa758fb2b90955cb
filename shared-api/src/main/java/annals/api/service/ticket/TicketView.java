package annals.api.service.ticket;

import annals.api.access.Department;
import annals.api.customer.Channel;
import annals.api.customer.CustomerId;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A ticket with all that was said and done about it, as far as the reader may know.
 *
 * @param level to which it was escalated; 0 if it never was
 * @param firstResponseAt when a person of ours first answered
 * @param until when a waiting ticket goes on at the latest
 * @param awaits the department of ours that it waits for
 * @param survivor the ticket that goes on instead of this one
 * @param absorbed the tickets that this one goes on for
 * @param score how satisfied the customer was at last, from 1 to 5
 * @param actions what its state and the rights of the reader allow now
 * @param conversation oldest first
 * @param version of the ticket, for {@code If-Match}
 * @param position the log position at which the answer is true
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TicketView(
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
        @Nullable String externalId,
        Instant openedAt,
        @Nullable Instant firstResponseAt,
        @Nullable Instant resolvedAt,
        @Nullable String resolution,
        @Nullable Instant until,
        @Nullable Department awaits,
        @Nullable TicketId survivor,
        List<TicketId> absorbed,
        @Nullable Long score,
        Set<TicketAction> actions,
        List<TicketStep> conversation,
        long version,
        long position) {

    /** This ticket with what stands beside it, at a position. */
    public TicketView with(List<TicketStep> steps, List<TicketId> merged, long at) {
        return new TicketView(
                ticketId,
                customerId,
                customerName,
                subject,
                type,
                channel,
                priority,
                state,
                category,
                owner,
                level,
                externalId,
                openedAt,
                firstResponseAt,
                resolvedAt,
                resolution,
                until,
                awaits,
                survivor,
                merged,
                score,
                actions,
                steps,
                version,
                at);
    }
}
