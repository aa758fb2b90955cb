package annals.command.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** A store in memory that finds an aggregate's events without looking at all others. */
final class AggregateStore extends InMemoryEventStorageEngine {

    private final Map<String, List<DomainEventMessage<?>>> aggregates = new ConcurrentHashMap<>();
    private final AtomicLong size = new AtomicLong();
    volatile LongConsumer stored = count -> {};
    volatile boolean forgetsMetaData;

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get().onPrepareCommit(unitOfWork -> keep(events));
        } else {
            keep(events);
        }
    }

    private void keep(List<? extends EventMessage<?>> events) {
        for (EventMessage<?> message : events) {
            var event = (DomainEventMessage<?>) message;
            var kept = forgetsMetaData ? event.withMetaData(Map.of()) : event;
            aggregates.merge(event.getAggregateIdentifier(), List.of(kept), AggregateStore::joined);
        }
        stored.accept(size.addAndGet(events.size()));
    }

    private static List<DomainEventMessage<?>> joined(
            List<DomainEventMessage<?>> one, List<DomainEventMessage<?>> other) {
        var both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }

    @Override
    public DomainEventStream readEvents(String aggregate, long first) {
        var events = aggregates.getOrDefault(aggregate, List.of());
        long last = events.isEmpty() ? -1 : events.get(events.size() - 1).getSequenceNumber();
        return DomainEventStream.of(events.stream().filter(event -> event.getSequenceNumber() >= first), () -> last);
    }

    Stream<DomainEventMessage<?>> all() {
        return aggregates.values().stream().flatMap(List::stream);
    }

    <E> List<E> payloads(Class<E> type) {
        return all().map(event -> event.getPayload())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    long count() {
        return size.get();
    }
}
