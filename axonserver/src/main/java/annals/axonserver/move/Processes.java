package annals.axonserver.move;

import annals.node.postgres.Database;
import annals.node.start.StartRefused;
import annals.postgresql.eventlog.EventLogUnavailableException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/** The processes of Annals that run on a database: all name their connections, and keep some open for as long as they run. */
final class Processes {

    /** The name of the pool of a move. */
    static final String POOL = "move";

    /** The name that the connections of a move have, those of its pool among them. */
    static final String OWN = "annals-" + POOL;

    private static final int LOOKS = 20;
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final String OTHERS = """
            select distinct application_name from pg_stat_activity
            where datname = current_database() and application_name like 'annals%' and application_name <> ?
            order by 1
            """;

    private Processes() {}

    /** Throws {@link StartRefused} if one runs, whether it writes or not; one that has just ended has a moment to go. */
    static void requireNone(DataSource source, Database database) {
        List<String> others = others(source, database);
        for (int look = 1; look < LOOKS && !others.isEmpty(); look++) {
            LockSupport.parkNanos(PAUSE.toNanos());
            others = others(source, database);
        }
        if (!others.isEmpty()) {
            throw new StartRefused("Annals runs on the database " + database.place() + " (connected as "
                    + String.join(", ", others) + "). Stop every process of it, and move then.");
        }
    }

    private static List<String> others(DataSource source, Database database) {
        List<String> others = new ArrayList<>();
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(OTHERS)) {
            statement.setString(1, OWN);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    others.add(rows.getString(1));
                }
            }
            return others;
        } catch (SQLException e) {
            throw new EventLogUnavailableException("The database " + database.place() + " cannot be asked", e);
        }
    }
}
