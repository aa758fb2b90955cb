package annals.postgresql.eventlog;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * All receipts as they are on disk, for moving them elsewhere and back.
 *
 * <p>Every method throws {@link EventLogUnavailableException} if the database cannot be reached.
 */
public final class ReceiptRows {

    private static final String SELECT = """
            select scope, key, request, answer, position, recorded_at from event_log.receipt
            where (scope, key) > (?, ?) order by scope, key limit ?
            """;

    /** A key may have been used anew since; the answer to its last use is the one to keep. */
    private static final String INSERT = """
            insert into event_log.receipt as kept (scope, key, request, answer, position, recorded_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict (scope, key) do update set request = excluded.request, answer = excluded.answer,
                position = excluded.position, recorded_at = excluded.recorded_at
            where kept.recorded_at < excluded.recorded_at
            """;

    private final DataSource dataSource;

    /** Takes one connection of this data source for each call. */
    public ReceiptRows(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The next ones by scope and key; {@code null} begins at the first. */
    public List<DatedReceipt> after(@Nullable DatedReceipt last, int limit) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(SELECT)) {
            statement.setString(1, last == null ? "" : last.receipt().scope());
            statement.setString(2, last == null ? "" : last.receipt().key());
            statement.setInt(3, limit);
            try (var rows = statement.executeQuery()) {
                List<DatedReceipt> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(receipt(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw LogFailure.unreadable(e);
        }
    }

    /** Writes them as they were. Doing it twice does no harm. */
    public void write(List<DatedReceipt> receipts) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(INSERT)) {
            connection.setAutoCommit(false);
            for (DatedReceipt receipt : receipts) {
                bind(statement, receipt);
                statement.addBatch();
            }
            statement.executeBatch();
            connection.commit();
        } catch (SQLException e) {
            throw new EventLogUnavailableException("Receipts cannot be written now", e);
        }
    }

    private static void bind(PreparedStatement statement, DatedReceipt dated) throws SQLException {
        var receipt = dated.receipt();
        statement.setString(1, receipt.scope());
        statement.setString(2, receipt.key());
        statement.setString(3, receipt.request());
        statement.setString(4, receipt.answer());
        statement.setLong(5, receipt.position());
        statement.setObject(6, OffsetDateTime.ofInstant(dated.recordedAt(), ZoneOffset.UTC));
    }

    private static DatedReceipt receipt(ResultSet row) throws SQLException {
        var receipt =
                new Receipt(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getLong(5));
        return new DatedReceipt(receipt, row.getObject(6, OffsetDateTime.class).toInstant());
    }
}
