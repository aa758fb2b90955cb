package annals.query.customer.profile;

import static annals.postgresql.projection.ColumnType.BIGINT;
import static annals.postgresql.projection.ColumnType.TEXT;
import static annals.postgresql.projection.ColumnType.TIMESTAMPTZ;
import static annals.postgresql.projection.ColumnType.UUID;

import annals.api.customer.ContactPoint;
import annals.api.customer.CustomerEvent;
import annals.api.customer.CustomerEvent.ContactPointAdded;
import annals.api.customer.CustomerEvent.ContactPointRemoved;
import annals.api.customer.CustomerEvent.CustomerRegistered;
import annals.api.customer.CustomerEvent.CustomerRenamed;
import annals.api.customer.CustomerEvent.OwnerAssigned;
import annals.api.customer.CustomerEvent.PreferenceSet;
import annals.api.customer.touchpoint.Direction;
import annals.api.customer.touchpoint.TouchpointEvent.TouchpointRecorded;
import annals.api.privacy.SubjectEvent.SubjectErased;
import annals.api.shared.Erased;
import annals.postgresql.projection.ReadModelDefinition;
import annals.postgresql.projection.RowChange;
import annals.postgresql.projection.Rows;
import annals.postgresql.projection.Table;
import annals.query.shared.Projection;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

/** Keeps each customer's profile and what the customer is found by. */
@Component
class CustomerProjection implements Projection {

    static final String NAME = "customer.profile";

    private static final Table CUSTOMERS = Table.named("customer_profile")
            .key("customer_id", UUID)
            .column("kind", TEXT)
            .column("name", TEXT)
            .column("preferred_channel", TEXT)
            .column("language", TEXT)
            .column("contact_time", TEXT)
            .column("owner", TEXT)
            .column("external_id", TEXT)
            .column("source", TEXT)
            .column("version", BIGINT)
            .column("registered_at", TIMESTAMPTZ)
            .column("last_contact_at", TIMESTAMPTZ)
            .column("touchpoints", BIGINT);

    private static final Table CONTACT_POINTS = Table.named("customer_profile_contact_point")
            .key("customer_id", UUID)
            .key("type", TEXT)
            .key("value", TEXT)
            .column("since", TIMESTAMPTZ);

    private static final Table TERMS = Table.named("customer_profile_search")
            .key("customer_id", UUID)
            .key("part", TEXT)
            .key("term", TEXT);

    private final Rows rows;

    CustomerProjection(Rows rows) {
        this.rows = rows;
    }

    @Override
    public String readModel() {
        return NAME;
    }

    @Override
    public List<Table> tables() {
        return List.of(CUSTOMERS, CONTACT_POINTS, TERMS);
    }

    @Override
    public void configure(ReadModelDefinition definition) {
        definition.preloading(
                CUSTOMERS,
                payload -> payload instanceof TouchpointRecorded contact
                        ? contact.customerId().value()
                        : null);
    }

    @EventHandler
    void on(CustomerRegistered event, @SequenceNumber long version) {
        UUID id = event.customerId().value();
        rows.insert(CUSTOMERS, id)
                .set("kind", event.kind().name())
                .set("name", event.name())
                .set(
                        "preferred_channel",
                        event.preferredChannel() == null
                                ? null
                                : event.preferredChannel().name())
                .set("external_id", event.externalId())
                .set("source", event.source())
                .set("version", version)
                .set("registered_at", event.occurredAt())
                .set("touchpoints", 0L);
        find(id, "name", event.name());
        event.contactPoints().forEach(point -> add(id, point, event.occurredAt()));
        if (event.externalId() != null) {
            find(id, "external_id", event.externalId());
        }
    }

    @EventHandler
    void on(CustomerRenamed event, @SequenceNumber long version) {
        UUID id = event.customerId().value();
        rows.delete(TERMS, id, "name", term(event.from()));
        find(id, "name", event.to());
        change(event, version).set("name", event.to());
    }

    @EventHandler
    void on(ContactPointAdded event, @SequenceNumber long version) {
        change(event, version);
        add(event.customerId().value(), event.contactPoint(), event.occurredAt());
    }

    @EventHandler
    void on(ContactPointRemoved event, @SequenceNumber long version) {
        UUID id = event.customerId().value();
        change(event, version);
        ContactPoint point = event.contactPoint();
        rows.delete(CONTACT_POINTS, id, point.type().name(), point.value());
        rows.delete(TERMS, id, part(point), term(point.value()));
    }

    @EventHandler
    void on(PreferenceSet event, @SequenceNumber long version) {
        change(event, version).set(event.key().name().toLowerCase(Locale.ROOT), event.to());
    }

    @EventHandler
    void on(OwnerAssigned event, @SequenceNumber long version) {
        change(event, version).set("owner", event.owner());
    }

    @EventHandler
    void on(TouchpointRecorded event) {
        if (event.direction() == Direction.INTERNAL) {
            return; // said among ourselves
        }
        UUID id = event.customerId().value();
        var change = rows.update(CUSTOMERS, id).add("touchpoints", 1L);
        Instant last = rows.find(CUSTOMERS, id)
                .map(row -> row.get("last_contact_at", TIMESTAMPTZ))
                .orElse(null);
        if (last == null || event.occurredAt().isAfter(last)) {
            change.set("last_contact_at", event.occurredAt());
        }
    }

    /** An external id is no personal part of the event it came with. */
    @EventHandler
    void on(SubjectErased event) {
        var customer = event.customerId().value();
        rows.update(CUSTOMERS, customer).set("name", Erased.TEXT);
        rows.execute("delete from customer_profile_contact_point where customer_id = $1", customer);
        rows.execute("delete from customer_profile_search where customer_id = $1 and part <> 'external_id'", customer);
    }

    private RowChange change(CustomerEvent event, long version) {
        return rows.update(CUSTOMERS, event.customerId().value()).set("version", version);
    }

    private void add(UUID customerId, ContactPoint point, Instant since) {
        rows.upsert(CONTACT_POINTS, customerId, point.type().name(), point.value())
                .set("since", since);
        find(customerId, part(point), point.value());
    }

    private void find(UUID customerId, String part, String by) {
        rows.upsert(TERMS, customerId, part, term(by));
    }

    /** With the value as it is written: two that differ in case are two, though they are found by the same term. */
    private static String part(ContactPoint point) {
        return point.type().name() + ' ' + point.value();
    }

    private static String term(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
