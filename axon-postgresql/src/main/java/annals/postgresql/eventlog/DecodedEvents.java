package annals.postgresql.eventlog;

import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/** Stored events turned into messages: brought to their newest revision, their payload decoded when it is asked for. */
final class DecodedEvents implements Block.Source {

    private static final long REMEMBERED = 16 << 20;

    private final EventRows rows;
    private final Serializer serializer;
    private final EventUpcaster upcasters;
    private final TailClock clock = new TailClock();
    private final Blocks blocks = new Blocks(this);
    private final Histories histories;

    DecodedEvents(EventRows rows, Serializer serializer, EventUpcaster upcasters) {
        this.rows = rows;
        this.histories = new Histories(rows::ofAggregate, REMEMBERED);
        this.serializer = serializer;
        this.upcasters = upcasters;
    }

    /** From the memory that all readers share, so payloads must be immutable. */
    Stream<TrackedEventMessage<?>> after(long position) {
        return Batches.stream(position + 1, blocks::from);
    }

    /** Something was appended, or may have been. */
    void lookAgain() {
        clock.move();
    }

    /** Events that may no longer be read as they are in memory are read from the database again. */
    void forget() {
        blocks.forget();
    }

    @Override
    public TailClock.Time now() {
        return clock.now();
    }

    @Override
    public List<StoredEvent> rows(long from, int limit) {
        return rows.from(from, limit);
    }

    @Override
    public List<TrackedEventMessage<?>> decode(List<StoredEvent> stored) {
        return EventUtils.upcastAndDeserializeTrackedEvents(
                        stored.stream().map(StoredEvent::tracked), serializer, upcasters)
                .toList();
    }

    DomainEventStream ofAggregate(String aggregateId, long sequence) {
        var read = Batches.stream(sequence, from -> batch(aggregateId, from));
        return EventStreamUtils.upcastAndDeserializeDomainEvents(read.map(StoredEvent::tracked), serializer, upcasters);
    }

    /** An aggregate is read as it is now, and not looked at again after its last event. */
    private Batch<StoredEvent> batch(String aggregateId, long sequence) {
        return sequence == History.END ? new Batch<>(List.of(), History.END) : histories.from(aggregateId, sequence);
    }
}
