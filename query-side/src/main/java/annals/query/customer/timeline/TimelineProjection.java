package annals.query.customer.timeline;

import static annals.postgresql.projection.ColumnType.BIGINT;
import static annals.postgresql.projection.ColumnType.TEXT;
import static annals.postgresql.projection.ColumnType.TEXT_ARRAY;
import static annals.postgresql.projection.ColumnType.TIMESTAMPTZ;
import static annals.postgresql.projection.ColumnType.UUID;

import annals.api.access.Department;
import annals.api.customer.AboutCustomer;
import annals.api.customer.CustomerEvent.CustomerRegistered;
import annals.api.customer.CustomerEvent.CustomerRenamed;
import annals.api.customer.CustomerId;
import annals.api.privacy.SubjectEvent.SubjectErased;
import annals.api.shared.Erased;
import annals.api.shared.EventType;
import annals.postgresql.projection.Position;
import annals.postgresql.projection.ReadModelDefinition;
import annals.postgresql.projection.Rows;
import annals.postgresql.projection.Table;
import annals.query.shared.Projection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts every event that has a customer on that customer's timeline, once. */
@Component
class TimelineProjection implements Projection {

    static final String NAME = "customer.timeline";

    private static final Table ENTRIES = Table.named("customer_timeline")
            .key("position", BIGINT)
            .column("customer_id", UUID)
            .column("kind", TEXT)
            .column("type", TEXT)
            .column("text", TEXT)
            .column("body", TEXT)
            .column("department", TEXT)
            .column("channel", TEXT)
            .column("actor", TEXT)
            .column("actor_type", TEXT)
            .column("actor_id", TEXT)
            .column("command_key", TEXT)
            .column("link", TEXT)
            .column("visible_to", TEXT_ARRAY)
            .column("occurred_at", TIMESTAMPTZ)
            .column("recorded_at", TIMESTAMPTZ);

    private static final Table TITLES =
            Table.named("customer_timeline_title").key("thing", TEXT).column("title", TEXT);

    private static final Table CUSTOMERS =
            Table.named("customer_timeline_customer").key("customer_id", UUID).column("name", TEXT);

    private static final String ERASE_TITLES = "update customer_timeline_title set title = $2"
            + " where thing in (select link from customer_timeline"
            + " where customer_id = $1 and kind in ('deal', 'ticket'))";
    private static final String ERASE_ENTRIES =
            "update customer_timeline set text = $2, body = null where customer_id = $1";

    private final Rows rows;
    private final Tellers tellers;

    TimelineProjection(Rows rows, Tellers tellers) {
        this.rows = rows;
        this.tellers = tellers;
    }

    @Override
    public String readModel() {
        return NAME;
    }

    @Override
    public List<Table> tables() {
        return List.of(ENTRIES, TITLES, CUSTOMERS);
    }

    @Override
    public void configure(ReadModelDefinition definition) {
        definition.pace(Duration.ZERO); // live streams show an entry as soon as it is here
        definition.preloading(
                TITLES,
                payload -> payload instanceof AboutCustomer event && tellers.needsTitle(event)
                        ? tellers.thing(event)
                        : null);
    }

    @EventHandler
    void on(AboutCustomer event, @Position long position, @Timestamp Instant recordedAt, MetaData metaData) {
        nameCustomer(event);
        String title = title(event);
        CustomerId customerId = event.customerId();
        if (customerId != null) {
            insert(position, customerId, event, tellers.tell(event, title), recordedAt, metaData);
        }
    }

    private void nameCustomer(AboutCustomer event) {
        if (event instanceof CustomerRegistered registered) {
            rows.upsert(CUSTOMERS, registered.customerId().value()).set("name", registered.name());
        } else if (event instanceof CustomerRenamed renamed) {
            rows.upsert(CUSTOMERS, renamed.customerId().value()).set("name", renamed.to());
        }
    }

    /** Also kept for things whose customer is not known yet, for the day when it is. */
    private String title(AboutCustomer event) {
        var told = tellers.title(event);
        if (told.isPresent()) {
            rows.upsert(TITLES, tellers.thing(event)).set("title", told.get());
            return told.get();
        }
        if (!tellers.needsTitle(event)) {
            return "";
        }
        return rows.find(TITLES, tellers.thing(event))
                .map(row -> row.get("title", TEXT))
                .orElse("");
    }

    private void insert(
            long position,
            CustomerId customerId,
            AboutCustomer event,
            Told told,
            Instant recordedAt,
            MetaData metaData) {
        Department department = told.department();
        rows.insert(ENTRIES, position)
                .set("customer_id", customerId.value())
                .set("kind", told.kind())
                .set("type", event.getClass().getAnnotation(EventType.class).value())
                .set("text", told.text())
                .set("body", told.body())
                .set("department", department == null ? metaData.get("department") : department.name())
                .set("channel", told.channel() == null ? null : told.channel().name())
                .set("actor", metaData.getOrDefault("actorName", "unknown"))
                .set("actor_type", metaData.getOrDefault("actorType", "SYSTEM"))
                .set("actor_id", metaData.get("actor"))
                .set("command_key", metaData.get("idempotencyKey"))
                .set("link", told.link())
                .set("visible_to", visibleTo(told.visibleTo()))
                .set("occurred_at", event.occurredAt())
                .set("recorded_at", recordedAt);
    }

    private static java.util.@Nullable List<String> visibleTo(Set<Department> departments) {
        return departments.isEmpty()
                ? null
                : departments.stream().map(Enum::name).toList();
    }

    /** Lines tell what was said and name what they are about, so none of those before this one stays. */
    @EventHandler
    void on(SubjectErased event, @Position long position, @Timestamp Instant recordedAt, MetaData metaData) {
        var customer = event.customerId().value();
        rows.updateIfPresent(CUSTOMERS, customer).set("name", Erased.TEXT);
        rows.execute(ERASE_TITLES, customer, Erased.TEXT);
        rows.execute(ERASE_ENTRIES, customer, Erased.TEXT);
        insert(position, event.customerId(), event, tellers.tell(event, ""), recordedAt, metaData);
    }
}
