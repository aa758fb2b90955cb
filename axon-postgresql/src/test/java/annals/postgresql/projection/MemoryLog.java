package annals.postgresql.projection;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** A log in memory that wakes its readers, as the one on PostgreSQL does. */
public final class MemoryLog implements StreamableMessageSource<TrackedEventMessage<?>> {

    private final EmbeddedEventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .optimizeEventConsumption(false)
            .build();
    private final Set<Runnable> readers = ConcurrentHashMap.newKeySet();
    private final UnaryOperator<TrackedEventMessage<?>> reading;

    /** Every event is read as it is. */
    public MemoryLog() {
        this(event -> event);
    }

    /** @param reading what becomes of an event that is read */
    MemoryLog(UnaryOperator<TrackedEventMessage<?>> reading) {
        this.reading = reading;
    }

    /** Appends events. */
    public void publish(List<? extends DomainEventMessage<?>> events) {
        store.publish(events);
        readers.forEach(Runnable::run);
    }

    /** The sequence number of an aggregate's next event. */
    public long nextSequence(String aggregateId) {
        return store.lastSequenceNumberFor(aggregateId).orElse(-1L) + 1;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new Stream(store.openStream(token));
    }

    @Override
    public TrackingToken createTailToken() {
        return store.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return store.createHeadToken();
    }

    private final class Stream implements BlockingStream<TrackedEventMessage<?>> {

        private final BlockingStream<TrackedEventMessage<?>> stream;
        private @Nullable Runnable callback;

        Stream(BlockingStream<TrackedEventMessage<?>> stream) {
            this.stream = stream;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return stream.peek();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return stream.hasNextAvailable(timeout, unit);
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            return reading.apply(stream.nextAvailable());
        }

        @Override
        public boolean setOnAvailableCallback(Runnable wake) {
            callback = wake;
            return readers.add(wake);
        }

        @Override
        public void close() {
            if (callback != null) {
                readers.remove(callback);
            }
            stream.close();
        }
    }
}
