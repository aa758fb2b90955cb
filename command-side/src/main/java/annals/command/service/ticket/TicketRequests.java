package annals.command.service.ticket;

import annals.api.access.Actor;
import annals.api.access.Department;
import annals.api.customer.Channel;
import annals.api.customer.CustomerId;
import annals.api.service.ticket.TicketId;
import annals.api.service.ticket.TicketPriority;
import annals.api.service.ticket.TicketType;
import annals.api.shared.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The bodies of the ticket routes. */
final class TicketRequests {

    private TicketRequests() {}

    /** @param ticketId the caller's own id for the new ticket */
    record Open(
            @Nullable TicketId ticketId,
            @NotNull CustomerId customerId,
            @NotNull TicketType type,
            @NotNull Channel channel,
            @NotNull TicketPriority priority,
            @NotBlank @Size(max = Text.LINE) String subject,
            @Nullable @Size(max = Text.BODY) String body,
            @Nullable @Size(min = 1, max = Text.LINE) String externalId,
            @Nullable Instant occurredAt) {

        TicketId id() {
            if (ticketId != null) {
                return ticketId;
            }
            return externalId == null ? TicketId.next() : TicketId.derivedFrom(externalId);
        }

        boolean idIsNew() {
            return ticketId == null && externalId == null;
        }
    }

    record Opened(TicketId ticketId, long version, long position) {}

    record LinkCustomer(
            @NotNull CustomerId customerId, @Nullable Instant occurredAt) {}

    record Classify(
            @Nullable @Size(min = 1, max = Text.LINE) String category,
            @Nullable TicketType type,
            @Nullable TicketPriority priority,
            @Nullable Instant occurredAt) {}

    record Assign(
            @NotBlank @Size(max = Text.LINE) String owner,
            @Nullable Instant occurredAt) {}

    /** @param takeOver whether to take it even from somebody else who has it */
    record Take(@Nullable Boolean takeOver, @Nullable Instant occurredAt) {}

    /** @param auto whether a program wrote it */
    record Reply(
            @NotBlank @Size(max = Text.BODY) String body,
            @NotNull Channel channel,
            @Nullable Boolean auto,
            @Nullable Instant occurredAt) {}

    record ReceiveReply(
            @NotBlank @Size(max = Text.BODY) String body,
            @NotNull Channel channel,
            @Nullable @Size(min = 1, max = Text.LINE) String externalId,
            @Nullable Instant occurredAt) {}

    record Note(
            @NotBlank @Size(max = Text.BODY) String body,
            @Nullable Set<@NotNull Department> visibleTo,
            @Nullable Instant occurredAt) {

        /** Without a word about readers, the service and the writer's own department read the note. */
        Set<Department> readers(Actor actor) {
            if (visibleTo != null && !visibleTo.isEmpty()) {
                return visibleTo;
            }
            return actor.department() == null ? Set.of() : EnumSet.of(Department.SERVICE, actor.department());
        }
    }

    record AwaitFromCustomer(
            @Nullable Instant until, @Nullable Instant occurredAt) {}

    record AwaitFromUs(
            @Nullable Department department,
            @Nullable @Size(max = Text.BODY) String note,
            @Nullable Instant until,
            @Nullable Instant occurredAt) {}

    record Snooze(@NotNull Instant until, @Nullable Instant occurredAt) {}

    record Escalate(
            @NotNull @Min(1) @Max(TicketRules.HIGHEST_LEVEL) Integer level,
            @Nullable @Size(max = Text.BODY) String reason,
            @Nullable Instant occurredAt) {}

    record Resolve(
            @NotBlank @Size(max = Text.BODY) String resolution,
            @Nullable Instant occurredAt) {}

    record Reopen(
            @Nullable @Size(max = Text.BODY) String reason,
            @Nullable Instant occurredAt) {}

    record Cancel(
            @NotBlank @Size(max = Text.BODY) String reason,
            @Nullable Instant occurredAt) {}

    record Merge(@NotNull TicketId into, @Nullable Instant occurredAt) {}

    record Rate(
            @NotNull @Min(1) @Max(TicketRules.BEST_SCORE) Integer score,
            @Nullable @Size(max = Text.BODY) String comment,
            @Nullable Instant occurredAt) {}

    record RecordAction(
            @NotBlank @Size(max = Text.LINE) String action,
            @Nullable @Size(max = Text.BODY) String note,
            @Nullable Instant occurredAt) {}

    /** For what needs no more than the moment: to resume, to close. */
    record Moment(@Nullable Instant occurredAt) {}
}
