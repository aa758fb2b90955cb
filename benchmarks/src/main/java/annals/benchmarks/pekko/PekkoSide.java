package annals.benchmarks.pekko;

import annals.benchmarks.side.Side;
import annals.node.postgres.Database;
import annals.node.postgres.DatabaseParts;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Works with Pekko's entities. */
abstract class PekkoSide implements Side {

    private @Nullable Database database;
    private @Nullable PekkoSystem system;

    @Override
    public final void prepare(Database target, int callers) throws Exception {
        database = target;
        system = new PekkoSystem(target);
        fill(callers);
    }

    /** Writes what the operation needs. */
    void fill(int callers) throws Exception {}

    final PekkoSystem system() {
        return Objects.requireNonNull(system, "not prepared");
    }

    /** Answers how many events of this entity are in the journal. */
    final long journalled(String persistenceId) throws SQLException {
        try (var connection = DatabaseParts.unpooled(Objects.requireNonNull(database, "not prepared"))
                        .getConnection();
                var query =
                        connection.prepareStatement("select count(*) from event_journal where persistence_id = ?")) {
            query.setString(1, persistenceId);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    @Override
    public void close() {
        if (system != null) {
            system.close();
        }
    }
}
