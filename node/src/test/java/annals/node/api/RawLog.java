package annals.node.api;

import annals.node.Await;
import annals.node.postgres.Database;
import annals.node.postgres.DatabaseParts;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** The tables of the log, written past the product. */
final class RawLog {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private RawLog() {}

    /** Once nothing is about to be recorded, as two events at one place would be refused. */
    static void write(Database database, String sql) throws SQLException {
        try (var connection = DatabaseParts.unpooled(database).getConnection();
                var statement = connection.createStatement()) {
            Await.that(() -> nothingWaits(statement), PATIENCE);
            statement.execute(sql);
        }
    }

    private static boolean nothingWaits(Statement statement) {
        try (var rows = statement.executeQuery("select not exists (select from access.outbox)")) {
            rows.next();
            return rows.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
