package annals.axonserver.move;

import annals.axonserver.connection.AxonServerSettings;
import annals.axonserver.log.AxonServerEvents;
import annals.node.log.LogTableParts;
import annals.node.postgres.Database;
import annals.node.postgres.DatabaseCheck;
import annals.node.postgres.DatabaseParts;
import annals.node.postgres.DatabaseUrl;
import annals.node.postgres.Migrations;
import annals.node.start.Console;
import annals.node.start.Failure;
import annals.node.start.Settings;
import annals.node.start.StartRefused;
import annals.postgresql.eventlog.AppendLock;
import annals.postgresql.eventlog.EventLogReader;
import annals.postgresql.eventlog.LogCopy;
import annals.postgresql.eventlog.ReceiptRows;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.common.AxonException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Moves the log from the PostgreSQL of the standalone assembly to Axon Server, or back. Every process of Annals on that
 * database must be stopped. It may be ended at any moment; started again, it goes on where it ended.
 */
public final class Move {

    private static final String TO_AXON_SERVER = "to-axon-server";
    private static final String TO_POSTGRESQL = "to-postgresql";

    private final Database database;
    private final PGSimpleDataSource unpooled;
    private final AxonServerSettings settings;

    private Move(Database database, AxonServerSettings settings) {
        this.database = database;
        this.unpooled = DatabaseParts.unpooled(database);
        unpooled.setApplicationName(Processes.OWN);
        this.settings = settings;
    }

    /**
     * Ends with exit code 0 when everything is moved and compared, else with 1 and a sentence on the error stream.
     *
     * @param arguments {@code to-axon-server} or {@code to-postgresql}
     */
    public static void main(String... arguments) {
        System.exit(moved(List.of(arguments), System.getenv()) ? 0 : 1);
    }

    /** Whether all went well; if not, the error stream says why. */
    static boolean moved(List<String> arguments, Map<String, String> environment) {
        try {
            of(environment).run(direction(arguments));
            return true;
        } catch (AxonException e) {
            Failure.tell(new StartRefused(
                    e.getMessage() + ". What is moved stays; start the same again, and it goes on from there.", e));
        } catch (RuntimeException e) {
            Failure.tell(e);
        }
        return false;
    }

    private static String direction(List<String> arguments) {
        if (arguments.equals(List.of(TO_AXON_SERVER)) || arguments.equals(List.of(TO_POSTGRESQL))) {
            return arguments.get(0);
        }
        throw new StartRefused("Say where to: " + TO_AXON_SERVER + " or " + TO_POSTGRESQL + ".");
    }

    private static Move of(Map<String, String> environment) {
        var url = Settings.from(environment)
                .postgresUrl()
                .orElseThrow(() -> new StartRefused("ANNALS_POSTGRES_URL is not set: it names the database that holds"
                        + " the log or shall hold it, postgresql://user:password@host/database."));
        return new Move(DatabaseUrl.parse(url), AxonServerSettings.from(environment));
    }

    private void run(String direction) {
        DatabaseCheck.requireUsable(database);
        Migrations.run(database, List.of(LogTableParts.TABLES));
        try (var lock = AppendLock.take(unpooled).orElseThrow(this::taken);
                var pool = DatabaseParts.pooled(database, Processes.POOL, 2);
                var server = ServerConnection.to(settings)) {
            Processes.requireNone(unpooled, database);
            long events = move(direction, pool, server.events());
            lock.requireHeld();
            Processes.requireNone(unpooled, database);
            Console.tell(String.format(
                    Locale.ROOT,
                    "Moved %s: all %,d events are there, each the same byte for byte.",
                    direction,
                    events));
        }
    }

    private long move(String direction, DataSource pool, AxonServerEvents server) {
        var log = new EventLogReader(pool);
        var receipts = new ReceiptRows(pool);
        if (direction.equals(TO_AXON_SERVER)) {
            return new ToAxonServer(log, receipts, server, Console::tell).run();
        }
        try (var copy = LogCopy.takeForAsLongAsItTakes(unpooled).orElseThrow(this::taken)) {
            return new ToPostgresql(server, log, receipts, Console::tell).run(copy);
        }
    }

    private StartRefused taken() {
        return new StartRefused(
                "Another process is writing the log in " + database.place() + ". Stop it, and move then.");
    }
}
