package annals.command.service.ticket;

import annals.api.access.Department;
import annals.api.customer.Channel;
import annals.api.customer.CustomerEvent.CustomerRegistered;
import annals.api.customer.CustomerId;
import annals.api.customer.CustomerKind;
import annals.api.service.ticket.Awaited;
import annals.api.service.ticket.TicketAction;
import annals.api.service.ticket.TicketCommand;
import annals.api.service.ticket.TicketCommand.*;
import annals.api.service.ticket.TicketEvent.*;
import annals.api.service.ticket.TicketId;
import annals.api.service.ticket.TicketPriority;
import annals.api.service.ticket.TicketState;
import annals.api.service.ticket.TicketType;
import annals.api.shared.DomainEvent;
import annals.command.shared.AggregateSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ada, her ticket in every state, and one command for each action. */
final class TicketScenes {

    static final Instant AT = Instant.parse("2026-03-04T05:06:07Z");
    static final Instant LATER = AT.plus(Duration.ofDays(2));
    static final CustomerId ADA = CustomerId.next();
    static final CustomerId BOB = CustomerId.next();
    static final TicketId ID = TicketId.next();
    static final TicketId OTHER = TicketId.next();
    static final TicketId SURVIVOR = TicketId.next();

    private TicketScenes() {}

    /** Service with the customers Ada and Bob and one more ticket of Ada's. */
    static AggregateSpec service() {
        var spec = AggregateSpec.of(new TicketFeature());
        for (CustomerId id : List.of(ADA, BOB)) {
            spec.given(id, new CustomerRegistered(id, CustomerKind.PERSON, "A", List.of(), null, null, "api", AT));
        }
        return spec.given(OTHER, opened(OTHER, ADA));
    }

    static TicketOpened opened(TicketId id, @Nullable CustomerId customer) {
        return new TicketOpened(
                id,
                customer,
                TicketType.QUESTION,
                Channel.EMAIL,
                TicketPriority.NORMAL,
                "Invoice twice",
                null,
                "case-1",
                AT);
    }

    static OpenTicket open(@Nullable CustomerId customer, @Nullable String externalId) {
        return new OpenTicket(
                ID,
                customer,
                TicketType.QUESTION,
                Channel.EMAIL,
                TicketPriority.NORMAL,
                " Invoice twice ",
                " ",
                externalId,
                AT);
    }

    static TicketTaken taken() {
        return new TicketTaken(ID, ADA, null, "kim", AT);
    }

    /** What follows the opening of a ticket in that state. */
    static DomainEvent[] past(TicketState state) {
        return switch (state) {
            case NEW -> new DomainEvent[] {};
            case OPEN -> new DomainEvent[] {taken()};
            case PENDING_CUSTOMER -> new DomainEvent[] {new TicketPended(ID, ADA, Awaited.CUSTOMER, null, null, AT)};
            case PENDING_INTERNAL -> new DomainEvent[] {new TicketPended(ID, ADA, Awaited.INTERNAL, null, null, AT)};
            case SNOOZED -> new DomainEvent[] {new TicketSnoozed(ID, ADA, LATER, AT)};
            case RESOLVED -> new DomainEvent[] {taken(), new TicketResolved(ID, ADA, "Sent", AT)};
            case CLOSED ->
                new DomainEvent[] {taken(), new TicketResolved(ID, ADA, "Sent", AT), new TicketClosed(ID, ADA, AT)};
            case CANCELLED -> new DomainEvent[] {new TicketCancelled(ID, ADA, "Spam", AT)};
            case MERGED -> new DomainEvent[] {new TicketsMerged(ID, ADA, SURVIVOR, AT)};
        };
    }

    /** Does that to Ada's ticket. */
    static TicketCommand command(TicketAction action) {
        return switch (action) {
            case TAKE -> new TakeTicket(ID, "kim", false, AT);
            case REPLY -> new ReplyToTicket(ID, "kim", "We look into it.", Channel.EMAIL, false, AT);
            case RECEIVE_REPLY -> new ReceiveCustomerReply(ID, "And?", Channel.EMAIL, "m2", AT);
            case NOTE -> new AddInternalNote(ID, "Pays late.", Set.of(Department.ACCOUNTING), AT);
            case CLASSIFY -> new ClassifyTicket(ID, "billing", null, TicketPriority.HIGH, AT);
            case ASSIGN -> new AssignTicket(ID, "sam", AT);
            case AWAIT_CUSTOMER -> new AwaitCustomer(ID, null, AT);
            case AWAIT_INTERNAL -> new AwaitInternal(ID, Department.ACCOUNTING, null, null, AT);
            case SNOOZE -> new SnoozeTicket(ID, LATER, AT);
            case RESUME -> new ResumeTicket(ID, AT);
            case ESCALATE -> new EscalateTicket(ID, 1, null, AT);
            case RESOLVE -> new ResolveTicket(ID, "Credit note sent.", AT);
            case CLOSE -> new CloseTicket(ID, AT);
            case REOPEN -> new ReopenTicket(ID, null, AT);
            case CANCEL -> new CancelTicket(ID, "Spam", AT);
            case MERGE -> new MergeTicket(ID, OTHER, AT);
            case RATE -> new RateTicket(ID, 5, null, AT);
            case LINK_CUSTOMER -> new LinkTicketToCustomer(ID, ADA, AT);
            case RECORD_ACTION -> new RecordTicketAction(ID, "VERIFIED", null, AT);
        };
    }
}
