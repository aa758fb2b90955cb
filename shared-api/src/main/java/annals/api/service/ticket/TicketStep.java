package annals.api.service.ticket;

import annals.api.access.Department;
import annals.api.customer.Channel;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was said, noted or done about a ticket.
 *
 * @param position place of the event in the log
 * @param type the event's stored type
 * @param text what was said, or the fact that matters: an owner, a reason, a resolution
 * @param channel the channel of what was said
 * @param visibleTo for an internal note, the departments that may read it; null for the rest
 * @param actor name of the person or program that did it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TicketStep(
        long position,
        String type,
        @Nullable String text,
        @Nullable Channel channel,
        @Nullable Set<Department> visibleTo,
        String actor,
        String actorType,
        Instant occurredAt) {}
