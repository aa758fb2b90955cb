package annals.api.audit.trail;

import annals.api.access.ActorType;
import annals.api.access.Department;
import annals.api.customer.CustomerId;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event: who did what to which record, and when. Its content is told by the record and by the log.
 *
 * @param position its place in the log
 * @param type its registered name without the revision, such as {@code crm.sales.deal.won}
 * @param recordType such as {@code deal}; what belongs to a customer, such as a touchpoint, counts as the customer
 * @param recordId the record's id; the customer's for whatever counts as the customer
 * @param customerId the customer it is about; null if it is about none
 * @param occurredAt when it happened in the world
 * @param recordedAt when it came into the log
 * @param actor the login of a person; the id of a program's token
 * @param actorName the actor's name when it happened
 * @param department where the actor worked when it happened; null if nowhere
 * @param correlationId what the whole chain of commands and events has in common
 * @param causationId the command that it came from
 * @param command what that command ordered, as it was called then, such as {@code DispatchShipment}; null if not noted
 * @param importId the import that told it; null if none did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TrailEntry(
        long position,
        UUID eventId,
        String type,
        String recordType,
        String recordId,
        @Nullable CustomerId customerId,
        Instant occurredAt,
        Instant recordedAt,
        String actor,
        String actorName,
        ActorType actorType,
        @Nullable Department department,
        @Nullable String correlationId,
        @Nullable String causationId,
        @Nullable String command,
        @Nullable String importId) {}
