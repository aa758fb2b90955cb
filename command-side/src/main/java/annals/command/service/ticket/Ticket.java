package annals.command.service.ticket;

import static annals.api.service.ticket.TicketRefusal.*;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import annals.api.access.Department;
import annals.api.service.ticket.Awaited;
import annals.api.service.ticket.TicketAction;
import annals.api.service.ticket.TicketCommand;
import annals.api.service.ticket.TicketCommand.*;
import annals.api.service.ticket.TicketEvent.*;
import annals.api.service.ticket.TicketState;
import annals.api.service.ticket.TicketTransitions;
import annals.api.shared.Refused;
import annals.api.shared.Text;
import annals.command.customer.KnownCustomers;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** One matter that a customer came with. */
@AggregateRoot(type = "crm.service.ticket")
class Ticket extends TicketHistory {

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OpenTicket command, KnownCustomers customers) {
        if (id != null) {
            TicketRules.mayBeTheSame(command, externalId, customerId).ifPresent(Refused::because);
            return;
        }
        if (command.customerId() != null) {
            customers.require(command.customerId());
        }
        apply(new TicketOpened(
                command.ticketId(),
                command.customerId(),
                command.type(),
                command.channel(),
                command.priority(),
                Text.line(command.subject(), "The subject"),
                Text.body(command.body(), "The body"),
                command.externalId(),
                command.occurredAt()));
    }

    @CommandHandler
    void handle(LinkTicketToCustomer command, KnownCustomers customers) {
        may(TicketAction.LINK_CUSTOMER);
        if (command.customerId().equals(customerId)) {
            return;
        }
        if (customerId != null) {
            throw Refused.because(TICKET_OF_OTHER_CUSTOMER);
        }
        customers.require(command.customerId());
        apply(new TicketLinked(command.ticketId(), command.customerId(), command.occurredAt()));
    }

    @CommandHandler
    void handle(ClassifyTicket command) {
        may(TicketAction.CLASSIFY);
        if (command.category() == null && command.type() == null && command.priority() == null) {
            throw Refused.because(CLASSIFICATION_EMPTY);
        }
        apply(new TicketClassified(
                command.ticketId(),
                customerId,
                command.category() == null ? category : Text.line(command.category(), "The category"),
                Objects.requireNonNullElse(command.type(), type),
                Objects.requireNonNullElse(command.priority(), priority),
                command.occurredAt()));
    }

    @CommandHandler
    void handle(AssignTicket command) {
        may(TicketAction.ASSIGN);
        String wanted = Text.line(command.owner(), "The owner");
        if (!wanted.equals(owner)) {
            apply(new TicketAssigned(command.ticketId(), customerId, owner, wanted, command.occurredAt()));
        }
    }

    @CommandHandler
    void handle(TakeTicket command) {
        may(TicketAction.TAKE);
        String wanted = Text.line(command.owner(), "The owner");
        TicketRules.mayTake(owner, wanted, command.takeOver()).ifPresent(Refused::because);
        take(command, wanted);
    }

    private void take(TicketCommand command, String by) {
        String from = by.equals(owner) ? null : owner;
        apply(new TicketTaken(command.ticketId(), customerId, from, by, command.occurredAt()));
    }

    @CommandHandler
    void handle(ReplyToTicket command) {
        may(TicketAction.REPLY);
        String body = TicketRules.message(command.body(), "The reply");
        if (state == TicketState.NEW && !command.auto()) {
            take(command, Text.line(command.by(), "Who answers"));
        }
        apply(new ReplySent(
                command.ticketId(), customerId, body, command.channel(), command.auto(), command.occurredAt()));
        if (!responded && !command.auto()) {
            apply(new FirstResponseSent(command.ticketId(), customerId, command.channel(), command.occurredAt()));
        }
    }

    @CommandHandler
    void handle(ReceiveCustomerReply command) {
        if (knowsMessage(command.channel(), command.externalId())) {
            return;
        }
        may(TicketAction.RECEIVE_REPLY);
        String body = TicketRules.message(command.body(), "The reply");
        apply(new CustomerReplied(
                command.ticketId(), customerId, body, command.channel(), command.externalId(), command.occurredAt()));
        goOn(command);
    }

    private void goOn(TicketCommand command) {
        Set<TicketAction> allowed = TicketTransitions.allowed(state);
        if (allowed.contains(TicketAction.RESUME)) {
            apply(new TicketResumed(command.ticketId(), customerId, command.occurredAt()));
        } else if (allowed.contains(TicketAction.REOPEN)) {
            apply(new TicketReopened(command.ticketId(), customerId, null, command.occurredAt()));
        }
    }

    @CommandHandler
    void handle(AddInternalNote command) {
        may(TicketAction.NOTE);
        note(command, command.body(), TicketRules.visibleTo(command.visibleTo()));
    }

    private void note(TicketCommand command, String body, Set<Department> visibleTo) {
        String text = TicketRules.message(body, "The note");
        apply(new InternalNoteAdded(command.ticketId(), customerId, text, visibleTo, command.occurredAt()));
    }

    @CommandHandler
    void handle(AwaitCustomer command) {
        may(TicketAction.AWAIT_CUSTOMER);
        TicketRules.mayWaitUntil(command.until(), command.occurredAt()).ifPresent(Refused::because);
        apply(new TicketPended(
                command.ticketId(), customerId, Awaited.CUSTOMER, null, command.until(), command.occurredAt()));
    }

    @CommandHandler
    void handle(AwaitInternal command) {
        may(TicketAction.AWAIT_INTERNAL);
        TicketRules.mayWaitUntil(command.until(), command.occurredAt()).ifPresent(Refused::because);
        var department = command.department();
        apply(new TicketPended(
                command.ticketId(), customerId, Awaited.INTERNAL, department, command.until(), command.occurredAt()));
        if (command.note() != null) {
            note(command, command.note(), TicketRules.readers(department));
        }
    }

    @CommandHandler
    void handle(SnoozeTicket command) {
        may(TicketAction.SNOOZE);
        TicketRules.mayWaitUntil(command.until(), command.occurredAt()).ifPresent(Refused::because);
        apply(new TicketSnoozed(command.ticketId(), customerId, command.until(), command.occurredAt()));
    }

    @CommandHandler
    void handle(ResumeTicket command) {
        may(TicketAction.RESUME);
        apply(new TicketResumed(command.ticketId(), customerId, command.occurredAt()));
    }

    @CommandHandler
    void handle(EscalateTicket command) {
        may(TicketAction.ESCALATE);
        TicketRules.mayEscalate(level, command.level()).ifPresent(Refused::because);
        String reason = Text.body(command.reason(), "The reason");
        apply(new TicketEscalated(command.ticketId(), customerId, command.level(), reason, command.occurredAt()));
    }

    @CommandHandler
    void handle(ResolveTicket command) {
        may(TicketAction.RESOLVE);
        String resolution = Text.body(command.resolution(), "The resolution");
        apply(new TicketResolved(command.ticketId(), customerId, resolution, command.occurredAt()));
    }

    @CommandHandler
    void handle(ReopenTicket command) {
        may(TicketAction.REOPEN);
        String reason = Text.body(command.reason(), "The reason");
        apply(new TicketReopened(command.ticketId(), customerId, reason, command.occurredAt()));
    }

    @CommandHandler
    void handle(CloseTicket command) {
        may(TicketAction.CLOSE);
        apply(new TicketClosed(command.ticketId(), customerId, command.occurredAt()));
    }

    @CommandHandler
    void handle(CancelTicket command) {
        may(TicketAction.CANCEL);
        String reason = TicketRules.message(command.reason(), "The reason");
        apply(new TicketCancelled(command.ticketId(), customerId, reason, command.occurredAt()));
    }

    @CommandHandler
    void handle(MergeTicket command, Survivors survivors) {
        may(TicketAction.MERGE);
        if (command.survivor().equals(command.ticketId())) {
            throw Refused.because(SURVIVOR_IS_ITSELF);
        }
        survivors.require(command.survivor(), customerId);
        apply(new TicketsMerged(command.ticketId(), customerId, command.survivor(), command.occurredAt()));
    }

    @CommandHandler
    void handle(RateTicket command) {
        may(TicketAction.RATE);
        TicketRules.mayRate(command.score()).ifPresent(Refused::because);
        String comment = Text.body(command.comment(), "The comment");
        apply(new SatisfactionRated(command.ticketId(), customerId, command.score(), comment, command.occurredAt()));
    }

    @CommandHandler
    void handle(RecordTicketAction command) {
        may(TicketAction.RECORD_ACTION);
        String action = Text.line(command.action(), "The action");
        String note = Text.body(command.note(), "The note");
        apply(new TicketActionRecorded(command.ticketId(), customerId, action, note, command.occurredAt()));
    }

    private void may(TicketAction action) {
        TicketRules.may(action, state, survivor).ifPresent(Refused::because);
    }
}
