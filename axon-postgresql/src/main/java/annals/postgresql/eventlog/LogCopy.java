package annals.postgresql.eventlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A copy of another log in this table: the same events at the same positions, byte for byte, so that everything that reads
 * a log on PostgreSQL reads it as well. One process at a time writes it; it loses the right to do so when its connection
 * ends. It also loses it if it lets {@link #PATIENCE} pass without a {@link #write} or {@link #stay}, so that one that hangs
 * is replaced; unless it was taken for as long as it takes.
 *
 * <p>Every method throws {@link EventLogUnavailableException} if the database cannot be reached; after that the copy has to
 * be taken anew.
 */
public final class LogCopy implements AutoCloseable {

    /** How long the right lasts without a sign of life. */
    public static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Another than that of the append (…745) and of who signs (…746), as all locks of a database are numbered together. */
    private static final long LOCK = 4702111234474983747L;

    private static final String TIMEOUTS =
            "set idle_session_timeout = %1$d; set idle_in_transaction_session_timeout = %1$d";
    private static final String INSERT = """
            insert into event_log.event
            select position, event_id, aggregate_type, aggregate_id, sequence, type, revision,
                   timestamptz 'epoch' + micros * interval '1 microsecond', payload, metadata
            from unnest(?::bigint[], ?::uuid[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::int[], ?::bigint[],
                        ?::text[], ?::text[])
                 as e (position, event_id, aggregate_type, aggregate_id, sequence, type, revision, micros, payload, metadata)
            """;

    private final Connection connection;
    private final EventRows rows;
    private long head;

    private LogCopy(Connection connection, EventRows rows, long head) {
        this.connection = connection;
        this.rows = rows;
        this.head = head;
    }

    /**
     * Takes the right to write the copy; empty if another process has it.
     *
     * @param dataSource not pooled: one of its connections is kept until {@link #close}
     */
    public static Optional<LogCopy> take(DataSource dataSource) {
        return take(dataSource, PATIENCE);
    }

    /** As above, for somebody whom nobody waits to replace: the right lasts as long as the connection. */
    public static Optional<LogCopy> takeForAsLongAsItTakes(DataSource dataSource) {
        return take(dataSource, Duration.ZERO);
    }

    private static Optional<LogCopy> take(DataSource dataSource, Duration patience) {
        try {
            var connection = dataSource.getConnection();
            if (isTaken(connection, patience)) {
                connection.close();
                return Optional.empty();
            }
            var rows = new EventRows(dataSource);
            return Optional.of(new LogCopy(connection, rows, rows.head()));
        } catch (SQLException e) {
            throw LogFailure.unreachable(e);
        }
    }

    private static boolean isTaken(Connection connection, Duration patience) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(TIMEOUTS.formatted(patience.toMillis()));
            try (var rows = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
                rows.next();
                return !rows.getBoolean(1);
            }
        }
    }

    /** The last position that was copied; −1 if none was. */
    public long head() {
        return head;
    }

    /** The last event that was copied, by which the other log is recognised. */
    public Optional<StoredEvent> last() {
        return rows.from(head, 1).stream().findFirst();
    }

    /**
     * Writes the events that follow the head, and tells all processes that read the copy. All of them are on disk when it
     * returns, or none.
     *
     * @throws IllegalArgumentException if they do not follow the head one after the other
     */
    public void write(List<StoredEvent> events) {
        requireNext(events);
        try (var statement = connection.prepareStatement(INSERT)) {
            bind(statement, events);
            statement.executeUpdate();
            head += events.size();
            execute("notify " + Announcements.CHANNEL);
        } catch (SQLException e) {
            throw new EventLogUnavailableException("The copy of the log cannot be written now", e);
        }
    }

    /** Keeps the right while there is nothing to write. */
    public void stay() {
        try {
            execute("select 1");
        } catch (SQLException e) {
            throw new EventLogUnavailableException("The right to copy the log is lost", e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void requireNext(List<StoredEvent> events) {
        long next = head;
        for (StoredEvent event : events) {
            if (event.position() != ++next) {
                throw new IllegalArgumentException("Event %s has position %s where %s comes next"
                        .formatted(event.eventId(), event.position(), next));
            }
        }
    }

    private void bind(PreparedStatement statement, List<StoredEvent> events) throws SQLException {
        statement.setObject(1, events.stream().mapToLong(StoredEvent::position).toArray());
        array(statement, 2, "uuid", events, event -> UUID.fromString(event.eventId()));
        array(statement, 3, "text", events, StoredEvent::aggregateType);
        array(statement, 4, "text", events, StoredEvent::aggregateId);
        statement.setObject(5, events.stream().mapToLong(StoredEvent::sequence).toArray());
        array(statement, 6, "text", events, StoredEvent::type);
        statement.setObject(7, events.stream().mapToInt(StoredEvent::revision).toArray());
        statement.setObject(
                8, events.stream().mapToLong(LogCopy::recordedMicros).toArray());
        array(statement, 9, "text", events, StoredEvent::payload);
        array(statement, 10, "text", events, StoredEvent::metadata);
    }

    private static long recordedMicros(StoredEvent event) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, event.recordedAt());
    }

    private void array(
            PreparedStatement statement,
            int parameter,
            String type,
            List<StoredEvent> events,
            Function<StoredEvent, @Nullable Object> column)
            throws SQLException {
        Object[] values = events.stream().map(column).toArray();
        statement.setArray(parameter, connection.createArrayOf(type, values));
    }

    /** Gives the right back; never throws. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException ignored) {
            // it is already gone, and the right with it
        }
    }
}
