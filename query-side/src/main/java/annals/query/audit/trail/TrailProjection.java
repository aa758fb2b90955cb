package annals.query.audit.trail;

import static annals.postgresql.projection.ColumnType.BIGINT;
import static annals.postgresql.projection.ColumnType.BOOLEAN;
import static annals.postgresql.projection.ColumnType.TEXT;
import static annals.postgresql.projection.ColumnType.TIMESTAMPTZ;
import static annals.postgresql.projection.ColumnType.UUID;

import annals.api.shared.DomainEvent;
import annals.api.shared.Ids;
import annals.api.shared.InvalidValue;
import annals.postgresql.projection.Position;
import annals.postgresql.projection.RowChange;
import annals.postgresql.projection.Rows;
import annals.postgresql.projection.Table;
import annals.query.shared.Projection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts every event there is on the trail, whoever else knows what to do with it. It looks at nothing that only some events
 * have, so that no new event can stop it.
 */
@Component
class TrailProjection implements Projection {

    static final String NAME = "audit.trail";

    private static final Table TRAIL = Table.named("audit_trail")
            .key("position", BIGINT)
            .column("event_id", UUID)
            .column("type", TEXT)
            .column("record_type", TEXT)
            .column("record_id", TEXT)
            .column("customer_id", UUID)
            .column("occurred_at", TIMESTAMPTZ)
            .column("recorded_at", TIMESTAMPTZ)
            .column("actor", TEXT)
            .column("actor_name", TEXT)
            .column("actor_type", TEXT)
            .column("department", TEXT)
            .column("correlation_id", TEXT)
            .column("causation_id", TEXT)
            .column("trigger_id", UUID)
            .column("command", TEXT)
            .column("aimed", BOOLEAN)
            .column("import_id", TEXT);

    private final Rows rows;

    TrailProjection(Rows rows) {
        this.rows = rows;
    }

    @Override
    public String readModel() {
        return NAME;
    }

    @Override
    public List<Table> tables() {
        return List.of(TRAIL);
    }

    @EventHandler
    void on(DomainEvent event, EventMessage<?> message, @Position long position) {
        var concerned = Concerned.by(event);
        UUID customerId = concerned.customerOf(event);
        RowChange row = rows.insert(TRAIL, position)
                .set("event_id", Ids.parse(message.getIdentifier()))
                .set("type", concerned.type())
                .set("record_type", concerned.recordType())
                .set("record_id", concerned.recordIdOf(customerId, aggregateId(message)))
                .set("customer_id", customerId)
                .set("occurred_at", occurredAt(event, message))
                .set("recorded_at", message.getTimestamp());
        who(row, message.getMetaData());
        why(row, message.getMetaData(), aggregateId(message));
    }

    private static void who(RowChange row, MetaData metaData) {
        row.set("actor", text(metaData, "actor", "unknown"))
                .set("actor_name", text(metaData, "actorName", "unknown"))
                .set("actor_type", text(metaData, "actorType", "SYSTEM"))
                .set("department", text(metaData, "department", null))
                .set("import_id", text(metaData, "importId", null));
    }

    private static void why(RowChange row, MetaData metaData, String aggregateId) {
        String target = text(metaData, "commandTarget", null);
        row.set("correlation_id", text(metaData, "correlationId", null))
                .set("causation_id", text(metaData, "causationId", null))
                .set("trigger_id", idOrNull(text(metaData, "triggerId", null)))
                .set("command", text(metaData, "command", null))
                .set("aimed", target == null ? null : target.equals(aggregateId));
    }

    /** An event that no aggregate published stands for itself. */
    private static String aggregateId(EventMessage<?> message) {
        return message instanceof DomainEventMessage<?> ofAggregate
                ? ofAggregate.getAggregateIdentifier()
                : message.getIdentifier();
    }

    @SuppressWarnings("ConstantValue") // a stored event may lack what every event of today has
    private static Instant occurredAt(DomainEvent event, EventMessage<?> message) {
        Instant occurredAt = event.occurredAt();
        return occurredAt == null ? message.getTimestamp() : occurredAt;
    }

    private static @Nullable String text(MetaData metaData, String name, @Nullable String otherwise) {
        Object value = metaData.get(name);
        return value == null ? otherwise : value.toString();
    }

    private static @Nullable UUID idOrNull(@Nullable String text) {
        try {
            return text == null ? null : Ids.parse(text);
        } catch (InvalidValue e) {
            return null; // no event has it, so nothing can be found by it
        }
    }
}
