package annals.postgresql.eventlog;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The reading half of the log's table. */
final class EventRows {

    private static final String SELECT =
            "select position, event_id, aggregate_type, aggregate_id, sequence, type, revision, recorded_at, payload,"
                    + " metadata from event_log.event ";

    private final DataSource dataSource;

    EventRows(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    List<StoredEvent> from(long position, int limit) {
        return list(SELECT + "where position >= ? order by position limit ?", statement -> {
            statement.setLong(1, position);
            statement.setInt(2, limit);
        });
    }

    List<StoredEvent> ofAggregate(String aggregateId, long sequence, int limit) {
        return list(SELECT + "where aggregate_id = ? and sequence >= ? order by sequence limit ?", statement -> {
            statement.setString(1, aggregateId);
            statement.setLong(2, sequence);
            statement.setInt(3, limit);
        });
    }

    List<StoredEvent> ofAggregates(Collection<String> aggregateIds, long upTo) {
        return list(SELECT + "where aggregate_id = any(?) and position <= ? order by position", statement -> {
            statement.setObject(1, aggregateIds.toArray(String[]::new));
            statement.setLong(2, upTo);
        });
    }

    List<StoredEvent> matching(long position, int limit, List<String> types, @Nullable String aggregateId) {
        String condition =
                (types.isEmpty() ? "" : " and type = any(?)") + (aggregateId == null ? "" : " and aggregate_id = ?");
        return list(SELECT + "where position >= ?" + condition + " order by position limit ?", statement -> {
            int parameter = 1;
            statement.setLong(parameter++, position);
            if (!types.isEmpty()) {
                statement.setObject(parameter++, types.toArray(String[]::new));
            }
            if (aggregateId != null) {
                statement.setString(parameter++, aggregateId);
            }
            statement.setInt(parameter, limit);
        });
    }

    /** The last position taken; −1 while there is none. */
    long head() {
        return number("select coalesce(max(position), -1) from event_log.event", statement -> {});
    }

    boolean contain(UUID eventId) {
        return number(
                        "select count(*) from event_log.event where event_id = ?",
                        statement -> statement.setObject(1, eventId))
                > 0;
    }

    /** The last sequence number of the aggregate; −1 while it has no events. */
    long lastSequence(String aggregateId) {
        return number(
                "select coalesce(max(sequence), -1) from event_log.event where aggregate_id = ?",
                statement -> statement.setString(1, aggregateId));
    }

    /** The position of the first event recorded at that time or later; one more than the head if there is none. */
    long firstSince(Instant time) {
        return number(
                "select coalesce((select min(position) from event_log.event where recorded_at >= ?),"
                        + " (select max(position) + 1 from event_log.event), 0)",
                statement -> statement.setObject(1, OffsetDateTime.ofInstant(time, ZoneOffset.UTC)));
    }

    private long number(String sql, Binding binding) {
        return query(sql, binding, rows -> {
            rows.next();
            return rows.getLong(1);
        });
    }

    private List<StoredEvent> list(String sql, Binding binding) {
        return query(sql, binding, rows -> {
            var events = new ArrayList<StoredEvent>();
            while (rows.next()) {
                events.add(event(rows));
            }
            return events;
        });
    }

    private <T> T query(String sql, Binding binding, Reading<T> reading) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            try (var rows = statement.executeQuery()) {
                return reading.read(rows);
            }
        } catch (SQLException e) {
            throw LogFailure.unreadable(e);
        }
    }

    private static StoredEvent event(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getString(6),
                row.getInt(7),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getString(9),
                row.getString(10));
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private interface Reading<T> {
        T read(ResultSet rows) throws SQLException;
    }
}
