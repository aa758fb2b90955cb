package annals.command.service.ticket;

import annals.api.customer.Channel;
import annals.api.customer.CustomerId;
import annals.api.service.ticket.Awaited;
import annals.api.service.ticket.TicketEvent.*;
import annals.api.service.ticket.TicketId;
import annals.api.service.ticket.TicketPriority;
import annals.api.service.ticket.TicketState;
import annals.api.service.ticket.TicketType;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What a ticket remembers of its own events. */
class TicketHistory {

    @AggregateIdentifier
    @Nullable
    TicketId id;

    TicketState state = TicketState.NEW;
    TicketType type = TicketType.QUESTION;
    TicketPriority priority = TicketPriority.NORMAL;

    @Nullable
    CustomerId customerId;

    @Nullable
    String externalId;

    @Nullable
    String category;

    @Nullable
    String owner;

    @Nullable
    TicketId survivor;

    int level;
    boolean responded;
    private final Set<String> messages = new HashSet<>();

    boolean knowsMessage(Channel channel, @Nullable String messageId) {
        return messageId != null && messages.contains(messageKey(channel, messageId));
    }

    private static String messageKey(Channel channel, String messageId) {
        return channel + ":" + messageId;
    }

    @EventSourcingHandler
    void on(TicketOpened event) {
        id = event.ticketId();
        customerId = event.customerId();
        type = event.type();
        priority = event.priority();
        externalId = event.externalId();
    }

    @EventSourcingHandler
    void on(TicketLinked event) {
        customerId = event.customerId();
    }

    @EventSourcingHandler
    void on(TicketClassified event) {
        category = event.category();
        type = event.type();
        priority = event.priority();
    }

    @EventSourcingHandler
    void on(TicketAssigned event) {
        owner = event.owner();
    }

    @EventSourcingHandler
    void on(TicketTaken event) {
        owner = event.owner();
        state = TicketState.OPEN;
    }

    @EventSourcingHandler
    void on(FirstResponseSent event) {
        responded = true;
    }

    @EventSourcingHandler
    void on(CustomerReplied event) {
        if (event.externalId() != null) {
            messages.add(messageKey(event.channel(), event.externalId()));
        }
    }

    @EventSourcingHandler
    void on(TicketPended event) {
        state = event.on() == Awaited.CUSTOMER ? TicketState.PENDING_CUSTOMER : TicketState.PENDING_INTERNAL;
    }

    @EventSourcingHandler
    void on(TicketSnoozed event) {
        state = TicketState.SNOOZED;
    }

    @EventSourcingHandler
    void on(TicketResumed event) {
        state = TicketState.OPEN;
    }

    @EventSourcingHandler
    void on(TicketEscalated event) {
        level = event.level();
    }

    @EventSourcingHandler
    void on(TicketResolved event) {
        state = TicketState.RESOLVED;
    }

    @EventSourcingHandler
    void on(TicketReopened event) {
        state = TicketState.OPEN;
    }

    @EventSourcingHandler
    void on(TicketClosed event) {
        state = TicketState.CLOSED;
    }

    @EventSourcingHandler
    void on(TicketCancelled event) {
        state = TicketState.CANCELLED;
    }

    @EventSourcingHandler
    void on(TicketsMerged event) {
        state = TicketState.MERGED;
        survivor = event.survivor();
    }
}
