package annals.node.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What waits in the outbox, as the relay takes it out. */
final class WaitingEvents {

    private static final int BATCH = 100;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final DataSource database;
    private final Serializer serializer;

    WaitingEvents(DataSource database, Serializer serializer) {
        this.database = database;
        this.serializer = serializer;
    }

    /** The first that were noted. */
    List<WaitingEvent> first() {
        return ask("select * from access.outbox order by id limit " + BATCH, null, rows -> {
            List<WaitingEvent> waiting = new ArrayList<>();
            while (rows.next()) {
                waiting.add(event(rows));
            }
            return waiting;
        });
    }

    private static WaitingEvent event(ResultSet row) throws SQLException {
        return new WaitingEvent(
                row.getLong("id"),
                row.getObject("event_id", UUID.class),
                row.getString("aggregate_type"),
                row.getString("aggregate_id"),
                row.getString("type"),
                row.getInt("revision"),
                row.getString("payload"),
                row.getString("metadata"));
    }

    /** The log has it. */
    void forget(WaitingEvent event) {
        ask("delete from access.outbox where id = ? returning id", event.id(), ResultSet::next);
    }

    /** The event as it goes into the log. */
    DomainEventMessage<?> message(WaitingEvent event, long sequence) {
        Object payload = serializer.deserialize(new SimpleSerializedObject<>(
                event.payload(), String.class, event.type(), Integer.toString(event.revision())));
        return new GenericDomainEventMessage<>(
                event.aggregateType(),
                event.aggregateId(),
                sequence,
                payload,
                JSON.readValue(event.metadata(), TEXTS),
                event.eventId().toString(),
                GenericEventMessage.clock.instant());
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(ResultSet rows) throws SQLException;
    }

    private <T> T ask(String sql, @org.jspecify.annotations.Nullable Object value, Reading<T> reading) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            if (value != null) {
                statement.setObject(1, value);
            }
            try (var rows = statement.executeQuery()) {
                return reading.of(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The outbox cannot be read", e);
        }
    }
}
