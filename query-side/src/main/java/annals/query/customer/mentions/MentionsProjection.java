package annals.query.customer.mentions;

import static annals.postgresql.projection.ColumnType.BIGINT;
import static annals.postgresql.projection.ColumnType.TEXT;
import static annals.postgresql.projection.ColumnType.TEXT_ARRAY;
import static annals.postgresql.projection.ColumnType.TIMESTAMPTZ;
import static annals.postgresql.projection.ColumnType.UUID;

import annals.api.access.Department;
import annals.api.customer.AboutCustomer;
import annals.api.customer.Channel;
import annals.api.customer.CustomerEvent.CustomerRegistered;
import annals.api.customer.CustomerEvent.CustomerRenamed;
import annals.api.customer.CustomerId;
import annals.api.customer.touchpoint.TouchpointEvent.TouchpointRecorded;
import annals.api.privacy.SubjectEvent.SubjectErased;
import annals.api.service.ticket.TicketEvent.InternalNoteAdded;
import annals.api.service.ticket.TicketEvent.TicketLinked;
import annals.api.service.ticket.TicketId;
import annals.api.shared.Erased;
import annals.api.shared.Text;
import annals.postgresql.projection.Position;
import annals.postgresql.projection.Rows;
import annals.postgresql.projection.Table;
import annals.query.shared.Projection;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the internal notes that address somebody, once for each who is addressed. */
@Component
class MentionsProjection implements Projection {

    static final String NAME = "customer.mentions";

    private static final Table MENTIONS = Table.named("customer_mentions")
            .key("position", BIGINT)
            .key("login", TEXT)
            .column("customer_id", UUID)
            .column("actor", TEXT)
            .column("text", TEXT)
            .column("link", TEXT)
            .column("visible_to", TEXT_ARRAY)
            .column("occurred_at", TIMESTAMPTZ);

    private static final Table CUSTOMERS =
            Table.named("customer_mentions_customer").key("customer_id", UUID).column("name", TEXT);

    private final Rows rows;

    MentionsProjection(Rows rows) {
        this.rows = rows;
    }

    @Override
    public String readModel() {
        return NAME;
    }

    @Override
    public List<Table> tables() {
        return List.of(MENTIONS, CUSTOMERS);
    }

    @EventHandler
    void on(TouchpointRecorded event, @Position long position, MetaData metaData) {
        if (event.channel() == Channel.NOTE) {
            String text = event.body() == null ? event.subject() : event.subject() + '\n' + event.body();
            String link = "/customers/" + event.customerId();
            mention(event, text, link, event.visibleTo(), position, metaData);
        }
    }

    @EventHandler
    void on(InternalNoteAdded event, @Position long position, MetaData metaData) {
        mention(event, event.body(), link(event.ticketId()), event.visibleTo(), position, metaData);
    }

    @EventHandler
    void on(CustomerRegistered event) {
        rows.upsert(CUSTOMERS, event.customerId().value()).set("name", event.name());
    }

    @EventHandler
    void on(CustomerRenamed event) {
        rows.update(CUSTOMERS, event.customerId().value()).set("name", event.to());
    }

    /** A note on a ticket of nobody was one about a customer all along. */
    @EventHandler
    void on(TicketLinked event) {
        rows.execute(
                "update customer_mentions set customer_id = $1 where link = $2",
                event.customerId().value(),
                link(event.ticketId()));
    }

    @EventHandler
    void on(SubjectErased event) {
        var customer = event.customerId().value();
        rows.updateIfPresent(CUSTOMERS, customer).set("name", Erased.TEXT);
        rows.execute("delete from customer_mentions where customer_id = $1", customer);
    }

    private void mention(
            AboutCustomer note, String text, String link, Set<Department> visibleTo, long position, MetaData metaData) {
        CustomerId customer = note.customerId();
        for (String login : Addressed.in(text)) {
            rows.insert(MENTIONS, position, login)
                    .set("customer_id", customer == null ? null : customer.value())
                    .set("actor", metaData.getOrDefault("actorName", "unknown"))
                    .set("text", firstLine(text))
                    .set("link", link)
                    .set("visible_to", names(visibleTo))
                    .set("occurred_at", note.occurredAt());
        }
    }

    private static String link(TicketId ticket) {
        return "/service/tickets/" + ticket;
    }

    private static String firstLine(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        int end = line.offsetByCodePoints(0, Math.min(line.codePointCount(0, line.length()), Text.LINE));
        return line.substring(0, end).strip();
    }

    private static @Nullable List<String> names(Set<Department> departments) {
        return departments.isEmpty()
                ? null
                : departments.stream().map(Enum::name).toList();
    }
}
