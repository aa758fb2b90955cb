package annals.node.access;

import annals.api.access.PersonEvent.PersonSignedIn;
import annals.api.shared.EventType;
import annals.api.shared.Ids;
import annals.node.postgres.Database;
import annals.node.postgres.DatabaseParts;
import annals.node.postgres.Migrations;
import annals.postgresql.eventlog.EventLog;
import annals.postgresql.eventlog.EventLogReader;
import annals.postgresql.eventlog.EventTypes;
import annals.postgresql.eventlog.PushedEventStore;
import annals.postgresql.eventlog.RegisteredTypeSerializer;
import annals.postgresql.eventlog.StoredEvent;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.springframework.r2dbc.core.DatabaseClient;

/** An outbox and the log that it is brought into, in one database. */
final class OutboxLog implements AutoCloseable {

    final Database database;
    final DatabaseClient client;
    final Outbox outbox;
    final WaitingEvents waiting;
    private final EventLog log;
    private final PushedEventStore store;

    OutboxLog(Database database) {
        this.database = database;
        this.client = AccessDatabase.client(database);
        this.outbox = new Outbox(client);
        var types = new EventTypes();
        var type = PersonSignedIn.class.getAnnotation(EventType.class);
        types.register(type.value(), type.revision(), PersonSignedIn.class);
        var serializer = new RegisteredTypeSerializer(types);
        var source = DatabaseParts.unpooled(database);
        this.waiting = new WaitingEvents(source, serializer);
        this.log = EventLog.open(source, source, serializer, NoOpEventUpcaster.INSTANCE);
        this.store = new PushedEventStore(log);
    }

    static Database empty() {
        var database = AccessDatabase.create();
        Migrations.run(database, List.of(new Migrations.Part("db/event-log", "event_log")));
        return database;
    }

    /** A relay as each process has one. */
    OutboxRelay relay() {
        return new OutboxRelay(outbox, waiting, store, (aggregateId, eventId) -> reader().contains(eventId));
    }

    /** So many sign-ins of a few people are noted. */
    void note(int events) {
        var people = IntStream.range(0, 5).mapToObj(number -> Ids.next()).toList();
        for (int i = 0; i < events; i++) {
            outbox.note(new PersonSignedIn(people.get(i % people.size()), "sign-in-" + i, Outbox.now()))
                    .block();
        }
    }

    List<StoredEvent> logged() {
        return reader().read(0, 10_000, List.of(), null);
    }

    private EventLogReader reader() {
        return new EventLogReader(DatabaseParts.unpooled(database));
    }

    /** What each event in the log says. */
    List<String> told() {
        return logged().stream().map(StoredEvent::payload).sorted().toList();
    }

    @Override
    public void close() {
        log.close();
    }
}
