package annals.axonserver.move;

import annals.axonserver.log.AxonServerEvents;
import annals.axonserver.log.ConnectedServer;
import annals.axonserver.stub.Target;
import annals.node.ChildProcess;
import annals.node.log.LogTableParts;
import annals.node.postgres.Database;
import annals.node.postgres.DatabaseParts;
import annals.node.postgres.Migrations;
import annals.postgresql.TestPostgres;
import annals.postgresql.eventlog.DatedReceipt;
import annals.postgresql.eventlog.EventLogReader;
import annals.postgresql.eventlog.LogCopy;
import annals.postgresql.eventlog.ReceiptRows;
import annals.postgresql.eventlog.StoredEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.postgresql.ds.PGSimpleDataSource;

/** An empty Axon Server and an empty log on PostgreSQL. */
final class Houses implements AutoCloseable {

    private static final int PAGE = 2_000;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    final Database database = newDatabase();
    final EventLogReader log = new EventLogReader(source());
    final ReceiptRows receipts = new ReceiptRows(source());
    final AxonServerEvents server;
    final List<String> told = new ArrayList<>();

    private final Target target;
    private final AxonServerConnectionManager connections;

    Houses(Path folder) throws IOException {
        target = Target.in(folder);
        connections = ConnectedServer.to(target.address());
        server = new AxonServerEvents(connections::getConnection);
        Migrations.run(database, List.of(LogTableParts.TABLES));
    }

    static Database newDatabase() {
        return new Database(
                "127.0.0.1", TestPostgres.port(), TestPostgres.newDatabase(), "postgres", "postgres", "disable");
    }

    /** Not under the name of a process of Annals. */
    private PGSimpleDataSource source() {
        var source = DatabaseParts.unpooled(database);
        source.setApplicationName("test");
        return source;
    }

    void fill(List<StoredEvent> events, List<DatedReceipt> kept) {
        try (var copy = LogCopy.take(DatabaseParts.unpooled(database)).orElseThrow()) {
            for (int from = 0; from < events.size(); from += PAGE) {
                copy.write(events.subList(from, Math.min(events.size(), from + PAGE)));
            }
        }
        receipts.write(kept);
    }

    /** Moves in this process. */
    long toAxonServer() {
        return new ToAxonServer(log, receipts, server, told::add).run();
    }

    /** Moves in this process. */
    long toPostgresql() {
        try (var copy =
                LogCopy.takeForAsLongAsItTakes(DatabaseParts.unpooled(database)).orElseThrow()) {
            return new ToPostgresql(server, log, receipts, told::add).run(copy);
        }
    }

    /** Begins to move in a process of its own. */
    ChildProcess process(String direction) {
        var command = List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dlogback.configurationFile=logback.xml",
                "-cp",
                System.getProperty("java.class.path"),
                Move.class.getName(),
                direction);
        String url = "postgresql://postgres:postgres@" + database.place() + "?sslmode=disable";
        return ChildProcess.start(command, Map.of("ANNALS_POSTGRES_URL", url, "ANNALS_AXONSERVER", target.address()));
    }

    /** Moves in a process of its own and answers its exit code. */
    int moved(String direction) {
        try (var process = process(direction)) {
            int code = process.awaitExit(PATIENCE);
            told.addAll(process.output());
            told.addAll(process.errors());
            return code;
        }
    }

    List<StoredEvent> all(Side side) {
        List<StoredEvent> all = new ArrayList<>();
        for (List<StoredEvent> page = side.from(0, PAGE); !page.isEmpty(); page = side.from(all.size(), PAGE)) {
            all.addAll(page);
        }
        return all;
    }

    List<StoredEvent> onServer() {
        return all(Side.of(server));
    }

    List<StoredEvent> onPostgresql() {
        return all(Side.of(log));
    }

    void execute(String sql) throws SQLException {
        try (var connection = DatabaseParts.unpooled(database).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        connections.shutdown();
        target.close();
    }
}
