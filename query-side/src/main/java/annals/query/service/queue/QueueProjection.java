package annals.query.service.queue;

import static annals.postgresql.projection.ColumnType.BIGINT;
import static annals.postgresql.projection.ColumnType.TEXT;
import static annals.postgresql.projection.ColumnType.TIMESTAMPTZ;
import static annals.postgresql.projection.ColumnType.UUID;

import annals.api.customer.CustomerEvent.CustomerRegistered;
import annals.api.customer.CustomerEvent.CustomerRenamed;
import annals.api.privacy.SubjectEvent.SubjectErased;
import annals.api.service.ticket.Awaited;
import annals.api.service.ticket.TicketEvent;
import annals.api.service.ticket.TicketEvent.*;
import annals.api.service.ticket.TicketPriority;
import annals.api.service.ticket.TicketState;
import annals.api.shared.Erased;
import annals.postgresql.projection.RowChange;
import annals.postgresql.projection.Rows;
import annals.postgresql.projection.Table;
import annals.query.shared.Projection;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

/** Keeps each ticket where it stands in the queue. */
@Component
class QueueProjection implements Projection {

    static final String NAME = "service.queue";

    private static final Table TICKETS = Table.named("service_queue")
            .key("ticket_id", UUID)
            .column("customer_id", UUID)
            .column("subject", TEXT)
            .column("type", TEXT)
            .column("channel", TEXT)
            .column("priority", TEXT)
            .column("rank", BIGINT)
            .column("state", TEXT)
            .column("category", TEXT)
            .column("owner", TEXT)
            .column("level", BIGINT)
            .column("opened_at", TIMESTAMPTZ)
            .column("finished_at", TIMESTAMPTZ)
            .column("first_response_at", TIMESTAMPTZ)
            .column("waits_until", TIMESTAMPTZ)
            .column("awaits", TEXT)
            .column("version", BIGINT);

    private static final Table CUSTOMERS =
            Table.named("service_queue_customer").key("customer_id", UUID).column("name", TEXT);

    private final Rows rows;

    QueueProjection(Rows rows) {
        this.rows = rows;
    }

    @Override
    public String readModel() {
        return NAME;
    }

    @Override
    public List<Table> tables() {
        return List.of(TICKETS, CUSTOMERS);
    }

    /** What is pressing comes first. */
    static long rank(TicketPriority priority) {
        return switch (priority) {
            case URGENT -> 0;
            case HIGH -> 1;
            case NORMAL -> 2;
            case LOW -> 3;
        };
    }

    @EventHandler
    void on(TicketOpened event, @SequenceNumber long version) {
        rows.insert(TICKETS, event.ticketId().value())
                .set(
                        "customer_id",
                        event.customerId() == null ? null : event.customerId().value())
                .set("subject", event.subject())
                .set("type", event.type())
                .set("channel", event.channel())
                .set("priority", event.priority())
                .set("rank", rank(event.priority()))
                .set("state", TicketState.NEW)
                .set("level", 0L)
                .set("opened_at", event.occurredAt())
                .set("version", version);
    }

    /** All events without a handler of their own change nothing that the queue shows. */
    @EventHandler
    void on(TicketEvent event, @SequenceNumber long version) {
        change(event, version);
    }

    @EventHandler
    void on(TicketLinked event, @SequenceNumber long version) {
        change(event, version).set("customer_id", event.customerId().value());
    }

    @EventHandler
    void on(TicketClassified event, @SequenceNumber long version) {
        change(event, version)
                .set("category", event.category())
                .set("type", event.type())
                .set("priority", event.priority())
                .set("rank", rank(event.priority()));
    }

    @EventHandler
    void on(TicketAssigned event, @SequenceNumber long version) {
        change(event, version).set("owner", event.owner());
    }

    @EventHandler
    void on(TicketTaken event, @SequenceNumber long version) {
        enter(event, version, TicketState.OPEN).set("owner", event.owner());
    }

    @EventHandler
    void on(FirstResponseSent event, @SequenceNumber long version) {
        change(event, version).set("first_response_at", event.occurredAt());
    }

    @EventHandler
    void on(TicketEscalated event, @SequenceNumber long version) {
        change(event, version).set("level", event.level());
    }

    @EventHandler
    void on(TicketPended event, @SequenceNumber long version) {
        var state = event.on() == Awaited.CUSTOMER ? TicketState.PENDING_CUSTOMER : TicketState.PENDING_INTERNAL;
        enter(event, version, state).set("waits_until", event.until()).set("awaits", event.department());
    }

    @EventHandler
    void on(TicketSnoozed event, @SequenceNumber long version) {
        enter(event, version, TicketState.SNOOZED).set("waits_until", event.until());
    }

    @EventHandler
    void on(TicketResumed event, @SequenceNumber long version) {
        enter(event, version, TicketState.OPEN);
    }

    @EventHandler
    void on(TicketResolved event, @SequenceNumber long version) {
        enter(event, version, TicketState.RESOLVED).set("finished_at", event.occurredAt());
    }

    @EventHandler
    void on(TicketReopened event, @SequenceNumber long version) {
        enter(event, version, TicketState.OPEN).set("finished_at", null);
    }

    @EventHandler
    void on(TicketClosed event, @SequenceNumber long version) {
        enter(event, version, TicketState.CLOSED);
    }

    @EventHandler
    void on(TicketCancelled event, @SequenceNumber long version) {
        enter(event, version, TicketState.CANCELLED).set("finished_at", event.occurredAt());
    }

    @EventHandler
    void on(TicketsMerged event, @SequenceNumber long version) {
        enter(event, version, TicketState.MERGED).set("finished_at", event.occurredAt());
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
        rows.execute("update service_queue set subject = $2 where customer_id = $1", customer, Erased.TEXT);
    }

    private RowChange enter(TicketEvent event, long version, TicketState state) {
        return change(event, version)
                .set("state", state)
                .set("waits_until", null)
                .set("awaits", null);
    }

    private RowChange change(TicketEvent event, long version) {
        return rows.update(TICKETS, event.ticketId().value()).set("version", version);
    }
}
