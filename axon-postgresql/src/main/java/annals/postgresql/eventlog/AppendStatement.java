package annals.postgresql.eventlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** One call of the database's append function for many units of work, prepared once for a connection. */
final class AppendStatement {

    private final Connection connection;
    private final AnswerWatch watch;
    private final PreparedStatement statement;
    private final int process;

    AppendStatement(Connection connection, AnswerWatch watch) throws SQLException {
        this.connection = connection;
        this.watch = watch;
        this.process = process(connection);
        this.statement = connection.prepareStatement("select event_log.append(?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    }

    private static int process(Connection connection) throws SQLException {
        try (var select = connection.createStatement();
                var rows = select.executeQuery("select pg_backend_pid()")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** Answers the position of the first event. */
    long execute(List<Append> appends) throws SQLException {
        bindEvents(appends.stream().flatMap(append -> append.events().stream()).toList());
        bindReceipts(appends);
        watch.awaits(connection, process);
        try (var rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        } finally {
            watch.answered();
        }
    }

    private void bindEvents(List<EncodedEvent> events) throws SQLException {
        bind(1, "uuid", events, EncodedEvent::id);
        bind(2, "text", events, EncodedEvent::aggregateType);
        bind(3, "text", events, EncodedEvent::aggregateId);
        bindLongs(4, events, EncodedEvent::sequence);
        bind(5, "text", events, EncodedEvent::type);
        statement.setObject(6, events.stream().mapToInt(EncodedEvent::revision).toArray());
        bindLongs(7, events, EncodedEvent::recordedMicros);
        bind(8, "text", events, EncodedEvent::payload);
        bind(9, "text", events, EncodedEvent::metadata);
    }

    private void bindReceipts(List<Append> appends) throws SQLException {
        var receipts =
                appends.stream().map(Append::receipt).filter(Objects::nonNull).toList();
        bind(10, "text", receipts, Receipt::scope);
        bind(11, "text", receipts, Receipt::key);
        bind(12, "text", receipts, Receipt::request);
        bind(13, "text", receipts, Receipt::answer);
        long[] offsets = new long[receipts.size()];
        long end = 0;
        int receipt = 0;
        for (Append append : appends) {
            end += append.events().size();
            if (append.receipt() != null) {
                offsets[receipt++] = end - 1;
            }
        }
        statement.setObject(14, offsets);
    }

    private <T> void bind(int parameter, String type, List<T> rows, Function<T, ? extends Object> column)
            throws SQLException {
        Object[] values = type.equals("text") ? new String[rows.size()] : new Object[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.apply(rows.get(i));
        }
        statement.setArray(parameter, connection.createArrayOf(type, values));
    }

    private <T> void bindLongs(int parameter, List<T> rows, ToLongFunction<T> column) throws SQLException {
        statement.setObject(parameter, rows.stream().mapToLong(column).toArray());
    }
}
