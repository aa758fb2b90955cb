package annals.query.service.ticket;

import static annals.query.service.ticket.TicketTables.CUSTOMERS;
import static annals.query.service.ticket.TicketTables.STEPS;
import static annals.query.service.ticket.TicketTables.TICKETS;

import annals.api.customer.CustomerEvent.CustomerRegistered;
import annals.api.customer.CustomerEvent.CustomerRenamed;
import annals.api.privacy.SubjectEvent.SubjectErased;
import annals.api.service.ticket.Awaited;
import annals.api.service.ticket.TicketEvent;
import annals.api.service.ticket.TicketEvent.*;
import annals.api.service.ticket.TicketState;
import annals.api.shared.Erased;
import annals.api.shared.EventType;
import annals.postgresql.projection.Position;
import annals.postgresql.projection.RowChange;
import annals.postgresql.projection.Rows;
import annals.postgresql.projection.Table;
import annals.query.shared.Projection;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Keeps each ticket with its conversation. */
@Component
class TicketProjection implements Projection {

    static final String NAME = "service.ticket";

    private static final String ERASE_STEPS = "update service_ticket_step set text = $2"
            + " where text is not null and ticket_id in (select ticket_id from service_ticket where customer_id = $1)";
    private static final String ERASE_TICKETS = "update service_ticket set subject = $2,"
            + " resolution = case when resolution is not null then $2 end where customer_id = $1";

    private final Rows rows;

    TicketProjection(Rows rows) {
        this.rows = rows;
    }

    @Override
    public String readModel() {
        return NAME;
    }

    @Override
    public List<Table> tables() {
        return List.of(TICKETS, STEPS, CUSTOMERS);
    }

    @EventHandler
    void on(TicketOpened event, DomainEventMessage<?> message, @Position long position) {
        rows.insert(TICKETS, event.ticketId().value())
                .set(
                        "customer_id",
                        event.customerId() == null ? null : event.customerId().value())
                .set("subject", event.subject())
                .set("type", event.type())
                .set("channel", event.channel())
                .set("priority", event.priority())
                .set("state", TicketState.NEW)
                .set("level", 0L)
                .set("external_id", event.externalId())
                .set("opened_at", event.occurredAt());
        step(event, message, position);
    }

    /** All events without a handler of their own are steps and no more. */
    @EventHandler
    void on(TicketEvent event, DomainEventMessage<?> message, @Position long position) {
        step(event, message, position);
    }

    @EventHandler
    void on(TicketLinked event, DomainEventMessage<?> message, @Position long position) {
        step(event, message, position).set("customer_id", event.customerId().value());
    }

    @EventHandler
    void on(TicketClassified event, DomainEventMessage<?> message, @Position long position) {
        step(event, message, position)
                .set("category", event.category())
                .set("type", event.type())
                .set("priority", event.priority());
    }

    @EventHandler
    void on(TicketAssigned event, DomainEventMessage<?> message, @Position long position) {
        step(event, message, position).set("owner", event.owner());
    }

    @EventHandler
    void on(TicketTaken event, DomainEventMessage<?> message, @Position long position) {
        enter(TicketState.OPEN, event, message, position).set("owner", event.owner());
    }

    @EventHandler
    void on(FirstResponseSent event, DomainEventMessage<?> message, @Position long position) {
        step(event, message, position).set("first_response_at", event.occurredAt());
    }

    @EventHandler
    void on(TicketEscalated event, DomainEventMessage<?> message, @Position long position) {
        step(event, message, position).set("level", event.level());
    }

    @EventHandler
    void on(TicketPended event, DomainEventMessage<?> message, @Position long position) {
        var state = event.on() == Awaited.CUSTOMER ? TicketState.PENDING_CUSTOMER : TicketState.PENDING_INTERNAL;
        enter(state, event, message, position).set("waits_until", event.until()).set("awaits", event.department());
    }

    @EventHandler
    void on(TicketSnoozed event, DomainEventMessage<?> message, @Position long position) {
        enter(TicketState.SNOOZED, event, message, position).set("waits_until", event.until());
    }

    @EventHandler
    void on(TicketResumed event, DomainEventMessage<?> message, @Position long position) {
        enter(TicketState.OPEN, event, message, position);
    }

    @EventHandler
    void on(TicketResolved event, DomainEventMessage<?> message, @Position long position) {
        enter(TicketState.RESOLVED, event, message, position)
                .set("resolved_at", event.occurredAt())
                .set("resolution", event.resolution());
    }

    @EventHandler
    void on(TicketReopened event, DomainEventMessage<?> message, @Position long position) {
        enter(TicketState.OPEN, event, message, position)
                .set("resolved_at", null)
                .set("resolution", null);
    }

    @EventHandler
    void on(TicketClosed event, DomainEventMessage<?> message, @Position long position) {
        enter(TicketState.CLOSED, event, message, position);
    }

    @EventHandler
    void on(TicketCancelled event, DomainEventMessage<?> message, @Position long position) {
        enter(TicketState.CANCELLED, event, message, position);
    }

    @EventHandler
    void on(TicketsMerged event, DomainEventMessage<?> message, @Position long position) {
        enter(TicketState.MERGED, event, message, position)
                .set("survivor", event.survivor().value());
    }

    @EventHandler
    void on(SatisfactionRated event, DomainEventMessage<?> message, @Position long position) {
        step(event, message, position).set("score", event.score());
    }

    @EventHandler
    void on(CustomerRegistered event) {
        rows.upsert(CUSTOMERS, event.customerId().value()).set("name", event.name());
    }

    @EventHandler
    void on(CustomerRenamed event) {
        rows.update(CUSTOMERS, event.customerId().value()).set("name", event.to());
    }

    @EventHandler
    void on(SubjectErased event) {
        var customer = event.customerId().value();
        rows.updateIfPresent(CUSTOMERS, customer).set("name", Erased.TEXT);
        rows.execute(ERASE_STEPS, customer, Erased.TEXT);
        rows.execute(ERASE_TICKETS, customer, Erased.TEXT);
    }

    private RowChange enter(TicketState state, TicketEvent event, DomainEventMessage<?> message, long position) {
        return step(event, message, position)
                .set("state", state)
                .set("waits_until", null)
                .set("awaits", null);
    }

    private RowChange step(TicketEvent event, DomainEventMessage<?> message, long position) {
        var facts = StepFacts.of(event);
        rows.insert(STEPS, position)
                .set("ticket_id", event.ticketId().value())
                .set("type", event.getClass().getAnnotation(EventType.class).value())
                .set("text", facts.text())
                .set("channel", facts.channel())
                .set("visible_to", facts.visibleTo())
                .set("actor", message.getMetaData().getOrDefault("actorName", "unknown"))
                .set("actor_type", message.getMetaData().getOrDefault("actorType", "SYSTEM"))
                .set("occurred_at", event.occurredAt());
        return rows.update(TICKETS, event.ticketId().value()).set("version", message.getSequenceNumber());
    }
}
