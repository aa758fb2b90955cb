package annals.api.service.ticket;

import annals.api.access.Department;
import annals.api.customer.AboutCustomer;
import annals.api.customer.Channel;
import annals.api.customer.CustomerId;
import annals.api.shared.EventType;
import annals.api.shared.Personal;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happened to a ticket. Stored for ever: see CONTRIBUTING, "Change an event". */
public sealed interface TicketEvent extends AboutCustomer {

    /** The ticket it happened to. */
    TicketId ticketId();

    /** A customer needs us. */
    @EventType("crm.service.ticket.opened")
    record TicketOpened(
            TicketId ticketId,
            @Nullable CustomerId customerId,
            TicketType type,
            Channel channel,
            TicketPriority priority,
            @Personal String subject,
            @Personal @Nullable String body,
            @Nullable String externalId,
            Instant occurredAt)
            implements TicketEvent {}

    /** We learned whose ticket it is. */
    @EventType("crm.service.ticket.linked")
    record TicketLinked(TicketId ticketId, CustomerId customerId, Instant occurredAt) implements TicketEvent {}

    /** The ticket was sorted; this is how it is sorted from now on. */
    @EventType("crm.service.ticket.classified")
    record TicketClassified(
            TicketId ticketId,
            @Nullable CustomerId customerId,
            @Nullable String category,
            TicketType type,
            TicketPriority priority,
            Instant occurredAt)
            implements TicketEvent {}

    /** Somebody became responsible who has yet to take the ticket. */
    @EventType("crm.service.ticket.assigned")
    record TicketAssigned(
            TicketId ticketId,
            @Nullable CustomerId customerId,
            @Nullable String from,
            String owner,
            Instant occurredAt) implements TicketEvent {}

    /**
     * Somebody works on the ticket, which is open now.
     *
     * @param from who had it before; null if nobody or the same person had
     */
    @EventType("crm.service.ticket.taken")
    record TicketTaken(
            TicketId ticketId,
            @Nullable CustomerId customerId,
            @Nullable String from,
            String owner,
            Instant occurredAt) implements TicketEvent {}

    /**
     * We wrote to the customer.
     *
     * @param auto whether a program wrote it
     */
    @EventType("crm.service.ticket.reply-sent")
    record ReplySent(
            TicketId ticketId,
            @Nullable CustomerId customerId,
            @Personal String body,
            Channel channel,
            boolean auto,
            Instant occurredAt)
            implements TicketEvent {}

    /** For the first time a person of ours answered. */
    @EventType("crm.service.ticket.first-response-sent")
    record FirstResponseSent(TicketId ticketId, @Nullable CustomerId customerId, Channel channel, Instant occurredAt)
            implements TicketEvent {}

    /** The customer wrote again. */
    @EventType("crm.service.ticket.customer-replied")
    record CustomerReplied(
            TicketId ticketId,
            @Nullable CustomerId customerId,
            @Personal String body,
            Channel channel,
            @Nullable String externalId,
            Instant occurredAt)
            implements TicketEvent {}

    /**
     * We noted something for ourselves.
     *
     * @param visibleTo the only departments that may read it; never empty
     */
    @EventType("crm.service.ticket.note-added")
    record InternalNoteAdded(
            TicketId ticketId,
            @Nullable CustomerId customerId,
            @Personal String body,
            Set<Department> visibleTo,
            Instant occurredAt)
            implements TicketEvent {

        /** Copies the departments. */
        public InternalNoteAdded {
            visibleTo = Department.setOf(visibleTo);
        }
    }

    /**
     * The ticket waits for somebody.
     *
     * @param department of ours that it waits for, if that is known
     * @param until when to go on at the latest; null if that is open
     */
    @EventType("crm.service.ticket.pended")
    record TicketPended(
            TicketId ticketId,
            @Nullable CustomerId customerId,
            Awaited on,
            @Nullable Department department,
            @Nullable Instant until,
            Instant occurredAt)
            implements TicketEvent {}

    /** The ticket was put aside. */
    @EventType("crm.service.ticket.snoozed")
    record TicketSnoozed(TicketId ticketId, @Nullable CustomerId customerId, Instant until, Instant occurredAt)
            implements TicketEvent {}

    /** The ticket is open again after it waited. */
    @EventType("crm.service.ticket.resumed")
    record TicketResumed(TicketId ticketId, @Nullable CustomerId customerId, Instant occurredAt)
            implements TicketEvent {}

    /** The ticket was lifted to a higher level, from 1 to 9. */
    @EventType("crm.service.ticket.escalated")
    record TicketEscalated(
            TicketId ticketId,
            @Nullable CustomerId customerId,
            int level,
            @Personal @Nullable String reason,
            Instant occurredAt)
            implements TicketEvent {}

    /** The matter is settled, as far as we know. */
    @EventType("crm.service.ticket.resolved")
    record TicketResolved(
            TicketId ticketId,
            @Nullable CustomerId customerId,
            @Personal @Nullable String resolution,
            Instant occurredAt)
            implements TicketEvent {}

    /** The ticket is open again after it seemed finished. */
    @EventType("crm.service.ticket.reopened")
    record TicketReopened(
            TicketId ticketId,
            @Nullable CustomerId customerId,
            @Personal @Nullable String reason,
            Instant occurredAt) implements TicketEvent {}

    /** The ticket was filed. */
    @EventType("crm.service.ticket.closed")
    record TicketClosed(TicketId ticketId, @Nullable CustomerId customerId, Instant occurredAt)
            implements TicketEvent {}

    /** The ticket ended without an answer, because nobody needs one. */
    @EventType("crm.service.ticket.cancelled")
    record TicketCancelled(
            TicketId ticketId,
            @Nullable CustomerId customerId,
            @Personal String reason,
            Instant occurredAt) implements TicketEvent {}

    /** This ticket ended for good, and the survivor goes on. */
    @EventType("crm.service.ticket.merged")
    record TicketsMerged(TicketId ticketId, @Nullable CustomerId customerId, TicketId survivor, Instant occurredAt)
            implements TicketEvent {}

    /** The customer told how satisfied they are, from 1 (not at all) to 5. */
    @EventType("crm.service.ticket.rated")
    record SatisfactionRated(
            TicketId ticketId,
            @Nullable CustomerId customerId,
            int score,
            @Personal @Nullable String comment,
            Instant occurredAt)
            implements TicketEvent {}

    /** A step that another system names, and that changed no state. */
    @EventType("crm.service.ticket.action-recorded")
    record TicketActionRecorded(
            TicketId ticketId,
            @Nullable CustomerId customerId,
            String action,
            @Personal @Nullable String note,
            Instant occurredAt)
            implements TicketEvent {}
}
