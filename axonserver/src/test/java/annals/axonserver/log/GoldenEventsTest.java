package annals.axonserver.log;

import static org.assertj.core.api.Assertions.assertThat;

import annals.axonserver.stub.Target;
import annals.node.Places;
import annals.node.keys.KeyParts;
import annals.node.keys.KeysDatabase;
import annals.node.log.LogTableParts;
import annals.node.parts.EventParts;
import annals.node.postgres.Database;
import annals.node.postgres.DatabaseParts;
import annals.node.start.Settings;
import annals.postgresql.TestPostgres;
import annals.postgresql.eventlog.EventLog;
import annals.postgresql.eventlog.LogCopy;
import annals.postgresql.eventlog.RegisteredTypeSerializer;
import annals.postgresql.eventlog.StoredEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.Message;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What stands in the logs of our users is kept by Axon Server byte for byte, and read as it is on PostgreSQL. */
@SuppressWarnings("NullAway.Init")
class GoldenEventsTest {

    private static final Pattern FILE = Pattern.compile("(.+)\\.v(\\d+)(-min)?\\.json");
    private static final Instant RECORDED = Instant.parse("2026-03-04T05:06:07.123456Z");
    private static final String METADATA = "{\"actorName\":\"Zoë \\\"Z\\\" 🙂\",\"traceId\":\"\"}";

    @TempDir
    private Path folder;

    private Target server;
    private AxonServerConnectionManager connections;
    private AxonServerEvents events;
    private long before;

    @BeforeEach
    void connect() throws IOException {
        server = Target.in(folder.resolve("server"));
        connections = ConnectedServer.to(server.address());
        events = new AxonServerEvents(connections::getConnection);
        before = events.head();
    }

    @AfterEach
    void disconnect() {
        connections.shutdown();
        server.close();
    }

    @Test
    void everyGoldenFileComesBackByteForByte() throws IOException {
        var samples = samples();
        assertThat(samples).hasSizeGreaterThan(100);
        events.append(samples);
        var kept = events.after(before, samples.size());
        for (int i = 0; i < samples.size(); i++) {
            assertThat(kept.get(i)).isEqualTo(at(before + 1 + i, samples.get(i)));
        }
    }

    @Test
    void everyGoldenFileIsReadAsItIsOnPostgresqlWhateverItsRevision() throws IOException {
        var database = new Database(
                "127.0.0.1", TestPostgres.port(), TestPostgres.newDatabase(), "postgres", "postgres", "disable");
        try (var parts = parts(database)) {
            var serializer = parts.getBean(RegisteredTypeSerializer.class);
            var upcasters = parts.getBean(EventUpcasterChain.class);
            var samples = samples();
            events.append(samples);
            copy(samples, database);
            var log = EventLog.reading(DatabaseParts.unpooled(database), serializer, upcasters);
            assertThat(payloads(new AxonServerEngine(events, serializer, upcasters), before))
                    .hasSize(samples.size())
                    .isEqualTo(payloads(log, -1));
        }
    }

    private AnnotationConfigApplicationContext parts(Database database) {
        var places = new Places(database, new KeysDatabase(database), Optional.empty());
        places.prepare(List.of(LogTableParts.TABLES));
        var parts = new AnnotationConfigApplicationContext();
        places.register(parts);
        parts.registerBean(Settings.class, () -> Settings.from(Map.of("ANNALS_DATA_DIR", folder.toString())));
        parts.register(KeyParts.class, EventParts.class);
        parts.refresh();
        return parts;
    }

    private static void copy(List<StoredEvent> samples, Database database) {
        List<StoredEvent> placed = new ArrayList<>();
        samples.forEach(sample -> placed.add(at(placed.size(), sample)));
        try (var copy = LogCopy.take(DatabaseParts.unpooled(database)).orElseThrow()) {
            copy.write(placed);
        }
    }

    private static List<?> payloads(EventStorageEngine log, long position) {
        try (var read = log.readEvents(new GlobalSequenceTrackingToken(position), false)) {
            return read.map(Message::getPayload).toList();
        }
    }

    private static List<StoredEvent> samples() throws IOException {
        List<StoredEvent> samples = new ArrayList<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:golden/**/*.json")) {
            samples.add(sample(String.valueOf(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8)));
        }
        return samples;
    }

    private static StoredEvent sample(String file, String payload) {
        var name = FILE.matcher(file);
        assertThat(name.matches()).as(file).isTrue();
        String aggregate = UUID.randomUUID().toString();
        int revision = Integer.parseInt(name.group(2));
        return new StoredEvent(
                -1,
                UUID.randomUUID().toString(),
                "Sample",
                aggregate,
                0,
                name.group(1),
                revision,
                RECORDED,
                payload,
                METADATA);
    }

    private static StoredEvent at(long position, StoredEvent event) {
        return new StoredEvent(
                position,
                event.eventId(),
                event.aggregateType(),
                event.aggregateId(),
                event.sequence(),
                event.type(),
                event.revision(),
                event.recordedAt(),
                event.payload(),
                event.metadata());
    }
}
