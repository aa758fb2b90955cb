package annals.benchmarks.annals;

import annals.api.customer.touchpoint.TouchpointEvent.TouchpointRecorded;
import annals.api.sales.deal.DealEvent.DealMoved;
import annals.api.service.ticket.TicketEvent.TicketActionRecorded;
import annals.api.shared.EventType;
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
import annals.postgresql.eventlog.EventTypes;
import annals.postgresql.eventlog.RegisteredTypeSerializer;
import annals.postgresql.proof.Follower;
import annals.postgresql.proof.SigningKey;
import annals.postgresql.proof.Verdicts;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The event log as a library, with nothing around it or with what the product puts around it. */
final class Library {

    private static final int CONNECTIONS = 10;

    private final EventLog log;
    private final Deque<Runnable> endings = new ArrayDeque<>();

    private Library(Database database, RegisteredTypeSerializer serializer) {
        HikariDataSource connections = DatabaseParts.pooled(database, "event-log", CONNECTIONS);
        log = EventLog.open(
                DatabaseParts.lasting(database, "event-log-writer"), connections, serializer, new EventUpcasterChain());
        endings.push(connections::close);
        endings.push(log::close);
    }

    /** Neither encryption nor proof. */
    static Library bare(Database database) {
        Migrations.run(database, List.of(LogTableParts.TABLES));
        var types = new EventTypes();
        Stream.of(TouchpointRecorded.class, TicketActionRecorded.class, DealMoved.class)
                .forEach(event -> {
                    var type = event.getAnnotation(EventType.class);
                    types.register(type.value(), type.revision(), event);
                });
        return new Library(database, new RegisteredTypeSerializer(types));
    }

    /** Encrypts what is personal and signs the log, with the parts of the product. */
    static Library full(Database database) throws IOException {
        Path directory = Files.createTempDirectory("library");
        Migrations.run(database, List.of(KeysDatabase.TABLES, LogTableParts.TABLES, ProofParts.TABLES));
        var parts = new AnnotationConfigApplicationContext();
        parts.registerBean(Settings.class, () -> Settings.from(Map.of("ANNALS_DATA_DIR", directory.toString())));
        parts.registerBean(KeysDatabase.class, () -> new KeysDatabase(database));
        parts.register(KeyParts.class, EventParts.class);
        parts.refresh();
        var library = new Library(database, parts.getBean(RegisteredTypeSerializer.class));
        library.prove(database, directory);
        library.endings.addLast(parts::close);
        library.endings.addLast(() -> FileSystemUtils.deleteRecursively(directory.toFile()));
        return library;
    }

    private void prove(Database database, Path directory) throws IOException {
        var follower = new Follower(
                DatabaseParts.unpooled(database),
                SigningKey.in(directory.resolve("checkpoint.key")),
                directory.resolve("checkpoints.jsonl"),
                InstantSource.system(),
                new Verdicts(),
                () -> {});
        log.onGroup((unitsOfWork, took) -> follower.wake());
        follower.start();
        endings.push(follower::stop);
    }

    EventLog log() {
        return log;
    }

    void close() {
        endings.forEach(Runnable::run);
    }
}
