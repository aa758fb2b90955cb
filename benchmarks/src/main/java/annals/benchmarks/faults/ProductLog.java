package annals.benchmarks.faults;

import annals.node.keys.KeyParts;
import annals.node.keys.KeysDatabase;
import annals.node.log.LogTableParts;
import annals.node.parts.EventParts;
import annals.node.postgres.Database;
import annals.node.postgres.DatabaseParts;
import annals.node.postgres.Migrations;
import annals.node.proof.ProofParts;
import annals.node.start.Settings;
import annals.postgresql.eventlog.EventLog;
import annals.postgresql.eventlog.RegisteredTypeSerializer;
import annals.postgresql.proof.Follower;
import annals.postgresql.proof.SigningKey;
import annals.postgresql.proof.Verdicts;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The log as the product has it, encrypted and signed, without the rest of the product. */
final class ProductLog implements AutoCloseable {

    private static final int CONNECTIONS = 4;

    private final AnnotationConfigApplicationContext parts = new AnnotationConfigApplicationContext();
    private final HikariDataSource connections;
    private final Database database;
    private final Path folder;

    /** @param folder of the keys and the published checkpoints, which are not where the log is */
    ProductLog(Database database, Path folder) {
        this.database = database;
        this.folder = folder;
        parts.registerBean(
                Settings.class,
                () -> Settings.from(
                        Map.of("ANNALS_DATA_DIR", folder.toAbsolutePath().toString())));
        parts.registerBean(KeysDatabase.class, () -> new KeysDatabase(database));
        parts.register(KeyParts.class, EventParts.class);
        parts.refresh();
        connections = DatabaseParts.pooled(database, "event-log", CONNECTIONS);
    }

    /** Makes its tables. */
    static void create(Database database) {
        Migrations.run(database, List.of(KeysDatabase.TABLES, LogTableParts.TABLES, ProofParts.TABLES));
    }

    HikariDataSource connections() {
        return connections;
    }

    EventLog open() {
        return EventLog.open(
                DatabaseParts.lasting(database, "event-log-writer"),
                connections,
                serializer(),
                parts.getBean(EventUpcasterChain.class));
    }

    EventLog reading() {
        return EventLog.reading(connections, serializer(), parts.getBean(EventUpcasterChain.class));
    }

    private RegisteredTypeSerializer serializer() {
        return parts.getBean(RegisteredTypeSerializer.class);
    }

    /** Where the checkpoints are published. */
    static Path checkpoints(Path folder) {
        return folder.resolve("checkpoints.jsonl");
    }

    /** Signs the log from now on. */
    Follower follow() throws IOException {
        var follower = new Follower(
                DatabaseParts.unpooled(database),
                SigningKey.in(folder.resolve("keys/checkpoint.key")),
                checkpoints(folder),
                InstantSource.system(),
                new Verdicts(),
                () -> {});
        follower.start();
        return follower;
    }

    @Override
    public void close() {
        connections.close();
        parts.close();
    }
}
