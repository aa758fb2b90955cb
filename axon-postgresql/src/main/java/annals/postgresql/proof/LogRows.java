package annals.postgresql.proof;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Reads the log, on one connection. */
final class LogRows {

    /** The hashes of neighbouring events, as far as no position is missing between them. */
    record Stretch(Hashes leaves, boolean broken) {

        int count() {
            return leaves.count();
        }
    }

    private static final String HASHES = """
            select count(*), max(position), string_agg(leaf, ''::bytea order by position)
            from (select position, %s as leaf from event_log.event where position >= ? and position < ?
                  order by position) as event
            """.formatted(LeafSql.HASH);

    private static final String COLUMNS = "select position, type, event_id, aggregate_type, aggregate_id, sequence,"
            + " revision, recorded_at, payload, metadata from event_log.event ";

    private final Connection connection;

    LogRows(Connection connection) {
        this.connection = connection;
    }

    /** How many positions are taken. */
    long size() throws SQLException {
        try (var statement =
                        connection.prepareStatement("select coalesce(max(position), -1) + 1 from event_log.event");
                var rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The hashes of the events from one position up to another, as the database computes them. */
    Stretch hashes(long from, long to) throws SQLException {
        try (var statement = connection.prepareStatement(HASHES)) {
            statement.setLong(1, from);
            statement.setLong(2, to);
            try (var rows = statement.executeQuery()) {
                rows.next();
                long count = rows.getLong(1);
                boolean broken = count > 0 && rows.getLong(2) != from + count - 1;
                var leaves = count == 0 || broken ? Hashes.NONE : new Hashes(rows.getBytes(3));
                return new Stretch(leaves, broken);
            }
        }
    }

    /** The events from one position up to another that are selected. */
    List<Leaf> leaves(long from, long to, Selection selection) throws SQLException {
        String sql = COLUMNS + "where position >= ? and position < ?" + selection.condition() + " order by position";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, from);
            statement.setLong(2, to);
            selection.bind(statement, 3);
            return read(statement);
        }
    }

    List<Leaf> leaves(long from, long to) throws SQLException {
        return leaves(from, to, Selection.ALL);
    }

    private static List<Leaf> read(PreparedStatement statement) throws SQLException {
        List<Leaf> leaves = new ArrayList<>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                leaves.add(leaf(rows));
            }
        }
        return leaves;
    }

    private static Leaf leaf(ResultSet row) throws SQLException {
        return new Leaf(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                row.getInt(7),
                ChronoUnit.MICROS.between(
                        Instant.EPOCH, row.getObject(8, OffsetDateTime.class).toInstant()),
                row.getString(9),
                row.getString(10));
    }
}
