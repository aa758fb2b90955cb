package annals.api.customer.timeline;

import annals.api.access.Department;
import annals.api.customer.Channel;
import annals.api.customer.CustomerId;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event on a customer's timeline.
 *
 * @param position place of the event in the log
 * @param customerName what the customer is called now; on a stream, what it was called when the entry was sent first
 * @param kind what it is about: customer, touchpoint, deal, ticket, order or shipment
 * @param type the event's stored type
 * @param text the event in one line
 * @param body what somebody wrote, in full
 * @param department for which it was done
 * @param channel the channel of a contact
 * @param actor name of the person or program that did it
 * @param commandKey the Idempotency-Key of the command it came from; null for all but the actor who sent it
 * @param link address of the thing it is about
 * @param occurredAt when it happened
 * @param recordedAt when it was recorded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TimelineEntry(
        long position,
        CustomerId customerId,
        @Nullable String customerName,
        String kind,
        String type,
        String text,
        @Nullable String body,
        @Nullable Department department,
        @Nullable Channel channel,
        String actor,
        String actorType,
        String link,
        @Nullable String commandKey,
        Instant occurredAt,
        Instant recordedAt) {

    /** This entry for everybody but the actor who caused it. */
    public TimelineEntry withoutCommandKey() {
        return new TimelineEntry(
                position,
                customerId,
                customerName,
                kind,
                type,
                text,
                body,
                department,
                channel,
                actor,
                actorType,
                link,
                null,
                occurredAt,
                recordedAt);
    }
}
