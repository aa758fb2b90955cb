package annals.node.log;

import annals.postgresql.encryption.SealedJson;
import annals.postgresql.eventlog.EventLogReader;
import annals.postgresql.eventlog.PushedEventStore;
import annals.postgresql.eventlog.StoredEvent;
import annals.query.events.EventLogSource;
import annals.query.events.LoggedEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Lets the feed read the log on PostgreSQL. */
final class PostgresqlEventLogSource implements EventLogSource {

    private final EventLogReader reader;
    private final PushedEventStore store;
    private final SealedJson sealed;

    PostgresqlEventLogSource(EventLogReader reader, PushedEventStore store, SealedJson sealed) {
        this.reader = reader;
        this.store = store;
        this.sealed = sealed;
    }

    @Override
    public Mono<Stretch> read(long from, int limit, @Nullable String type, @Nullable String aggregateId) {
        List<String> types = type == null ? List.of() : List.of(type);
        return Mono.fromCallable(() -> {
                    long head = reader.head();
                    var events = reader.read(from, limit, types, aggregateId).stream()
                            .map(this::logged)
                            .toList();
                    long next = events.size() == limit
                            ? events.get(limit - 1).position() + 1
                            : Math.max(
                                    head + 1,
                                    events.isEmpty()
                                            ? from
                                            : events.get(events.size() - 1).position() + 1);
                    return new Stretch(events, Math.max(from, next));
                })
                .subscribeOn(Schedulers.boundedElastic());
    }

    @Override
    public Mono<Long> head() {
        return Mono.fromCallable(reader::head).subscribeOn(Schedulers.boundedElastic());
    }

    @Override
    public void onAppended(Runnable listener) {
        store.onAppended(listener);
    }

    private LoggedEvent logged(StoredEvent event) {
        return new LoggedEvent(
                event.position(),
                event.eventId(),
                event.aggregateId(),
                event.sequence(),
                event.type(),
                event.revision(),
                event.recordedAt(),
                sealed.open(event.payload()),
                event.metadata());
    }
}
