package annals.postgresql.eventlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/** The answers kept for retries. Those of commands with events are written by {@link ReceiptToWrite}. */
public final class Receipts {

    private final DataSource dataSource;

    /** Takes one connection of this data source for each call. */
    public Receipts(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * The receipt kept under this key.
     *
     * @throws EventLogUnavailableException if the database cannot be asked
     */
    public Optional<Receipt> find(String scope, String key) {
        return connected(
                "select request, answer, position from event_log.receipt where scope = ? and key = ?", query -> {
                    query.setString(1, scope);
                    query.setString(2, key);
                    try (var rows = query.executeQuery()) {
                        return rows.next()
                                ? Optional.of(
                                        new Receipt(scope, key, rows.getString(1), rows.getString(2), rows.getLong(3)))
                                : Optional.empty();
                    }
                });
    }

    /**
     * Keeps the receipt of a command that has no events. Doing it twice does no harm.
     *
     * @return the receipt that was first under its key
     * @throws EventLogUnavailableException if the database cannot be asked
     */
    public Receipt keep(Receipt receipt) {
        String insert = "insert into event_log.receipt (scope, key, request, answer, position) values (?, ?, ?, ?, ?)"
                + " on conflict do nothing";
        boolean first = connected(insert, statement -> {
            statement.setString(1, receipt.scope());
            statement.setString(2, receipt.key());
            statement.setString(3, receipt.request());
            statement.setString(4, receipt.answer());
            statement.setLong(5, receipt.position());
            return statement.executeUpdate() == 1;
        });
        return first ? receipt : find(receipt.scope(), receipt.key()).orElse(receipt);
    }

    /**
     * Forgets old receipts; a retry after that is a new command.
     *
     * @return how many were forgotten
     * @throws EventLogUnavailableException if the database cannot be asked
     */
    public int deleteOlderThan(Instant time) {
        return connected("delete from event_log.receipt where recorded_at < ?", statement -> {
            statement.setObject(1, OffsetDateTime.ofInstant(time, ZoneOffset.UTC));
            return statement.executeUpdate();
        });
    }

    private <T> T connected(String sql, Work<T> work) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new EventLogUnavailableException("Receipts cannot be reached", e);
        }
    }

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }
}
