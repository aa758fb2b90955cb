package annals.api.service.ticket;

import annals.api.access.Department;
import annals.api.customer.Channel;
import annals.api.customer.CustomerId;
import annals.api.shared.DomainCommand;
import java.time.Instant;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be done with a ticket; {@link TicketTransitions} says when. */
public sealed interface TicketCommand extends DomainCommand {

    /** The ticket it is done with. */
    TicketId ticketId();

    /**
     * Opens a ticket. The same external id is the same ticket, and opening it again changes nothing.
     *
     * @param customerId who asks; null only where history does not tell
     */
    record OpenTicket(
            @TargetAggregateIdentifier TicketId ticketId,
            @Nullable CustomerId customerId,
            TicketType type,
            Channel channel,
            TicketPriority priority,
            String subject,
            @Nullable String body,
            @Nullable String externalId,
            Instant occurredAt)
            implements TicketCommand {}

    /** Says whose ticket it is, if that was not known. */
    record LinkTicketToCustomer(@TargetAggregateIdentifier TicketId ticketId, CustomerId customerId, Instant occurredAt)
            implements TicketCommand {}

    /** Sorts the ticket; what is null stays as it was. */
    record ClassifyTicket(
            @TargetAggregateIdentifier TicketId ticketId,
            @Nullable String category,
            @Nullable TicketType type,
            @Nullable TicketPriority priority,
            Instant occurredAt)
            implements TicketCommand {}

    /** Makes somebody responsible who has yet to take the ticket. */
    record AssignTicket(@TargetAggregateIdentifier TicketId ticketId, String owner, Instant occurredAt)
            implements TicketCommand {}

    /**
     * Somebody starts to work on the ticket.
     *
     * @param takeOver whether to take it even from somebody else who has it
     */
    record TakeTicket(@TargetAggregateIdentifier TicketId ticketId, String owner, boolean takeOver, Instant occurredAt)
            implements TicketCommand {}

    /**
     * Answers the customer. Whoever answers a new ticket takes it.
     *
     * @param by who answers
     * @param auto whether a program wrote it; such a reply is no response and takes nothing
     */
    record ReplyToTicket(
            @TargetAggregateIdentifier TicketId ticketId,
            String by,
            String body,
            Channel channel,
            boolean auto,
            Instant occurredAt)
            implements TicketCommand {}

    /**
     * The customer wrote again: a waiting ticket goes on, a finished one is reopened. The same external id on the same
     * channel is the same message, and receiving it again changes nothing.
     */
    record ReceiveCustomerReply(
            @TargetAggregateIdentifier TicketId ticketId,
            String body,
            Channel channel,
            @Nullable String externalId,
            Instant occurredAt)
            implements TicketCommand {}

    /**
     * Notes something for ourselves.
     *
     * @param visibleTo the departments that may read it; empty means the service department
     */
    record AddInternalNote(
            @TargetAggregateIdentifier TicketId ticketId, String body, Set<Department> visibleTo, Instant occurredAt)
            implements TicketCommand {}

    /** Waits for the customer. */
    record AwaitCustomer(
            @TargetAggregateIdentifier TicketId ticketId,
            @Nullable Instant until,
            Instant occurredAt) implements TicketCommand {}

    /**
     * Waits for a department of ours.
     *
     * @param note what is needed, as an internal note for the department and the service
     */
    record AwaitInternal(
            @TargetAggregateIdentifier TicketId ticketId,
            @Nullable Department department,
            @Nullable String note,
            @Nullable Instant until,
            Instant occurredAt)
            implements TicketCommand {}

    /** Puts the ticket aside. */
    record SnoozeTicket(@TargetAggregateIdentifier TicketId ticketId, Instant until, Instant occurredAt)
            implements TicketCommand {}

    /** Goes on with a ticket that waits. */
    record ResumeTicket(@TargetAggregateIdentifier TicketId ticketId, Instant occurredAt) implements TicketCommand {}

    /** Lifts the ticket to a higher level, from 1 to 9. */
    record EscalateTicket(
            @TargetAggregateIdentifier TicketId ticketId,
            int level,
            @Nullable String reason,
            Instant occurredAt) implements TicketCommand {}

    /**
     * Says that the matter is settled.
     *
     * @param resolution how; null only where history does not tell
     */
    record ResolveTicket(
            @TargetAggregateIdentifier TicketId ticketId,
            @Nullable String resolution,
            Instant occurredAt) implements TicketCommand {}

    /** Goes on with a ticket that seemed finished. */
    record ReopenTicket(
            @TargetAggregateIdentifier TicketId ticketId,
            @Nullable String reason,
            Instant occurredAt) implements TicketCommand {}

    /** Files a resolved ticket. */
    record CloseTicket(@TargetAggregateIdentifier TicketId ticketId, Instant occurredAt) implements TicketCommand {}

    /** Ends a ticket that nobody needs an answer to. */
    record CancelTicket(@TargetAggregateIdentifier TicketId ticketId, String reason, Instant occurredAt)
            implements TicketCommand {}

    /** Ends a ticket for good, because another one about the same matter goes on. */
    record MergeTicket(@TargetAggregateIdentifier TicketId ticketId, TicketId survivor, Instant occurredAt)
            implements TicketCommand {}

    /** Records how satisfied the customer is, from 1 (not at all) to 5. */
    record RateTicket(
            @TargetAggregateIdentifier TicketId ticketId,
            int score,
            @Nullable String comment,
            Instant occurredAt) implements TicketCommand {}

    /**
     * Records a step that another system names and that changes no state; allowed in every state.
     *
     * @param action the step's name in that system
     */
    record RecordTicketAction(
            @TargetAggregateIdentifier TicketId ticketId,
            String action,
            @Nullable String note,
            Instant occurredAt) implements TicketCommand {}
}
