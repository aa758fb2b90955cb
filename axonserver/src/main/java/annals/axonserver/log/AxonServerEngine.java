package annals.axonserver.log;

import annals.postgresql.eventlog.StoredEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * The log on Axon Server, with the same names, bytes and failures as {@link annals.postgresql.eventlog.EventLog}. The events
 * of a unit of work and the receipt that goes with them are one transaction of the server.
 */
public final class AxonServerEngine implements EventStorageEngine {

    private static final String APPENDED = AxonServerEngine.class.getName() + ".appended";
    private static final int BATCH = 1_000;

    private final AxonServerEvents events;
    private final Serializer serializer;
    private final EventUpcaster upcasters;

    /** Reads and writes by this serializer; events of older revisions are brought to their newest. */
    public AxonServerEngine(AxonServerEvents events, Serializer serializer, EventUpcaster upcasters) {
        this.events = events;
        this.serializer = serializer;
        this.upcasters = upcasters;
    }

    /** Whether the unit of work has appended something. */
    static boolean hasAppended(UnitOfWork<?> unitOfWork) {
        return unitOfWork.root().getResource(APPENDED) != null;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> messages) {
        if (messages.isEmpty()) {
            return;
        }
        List<StoredEvent> all = new ArrayList<>();
        messages.forEach(message -> all.add(WireEvent.of(message, serializer)));
        if (!CurrentUnitOfWork.isStarted()) {
            events.append(all);
            return;
        }
        var unitOfWork = CurrentUnitOfWork.get().root();
        AnswerKept.takenFrom(unitOfWork).ifPresent(all::add);
        events.append(all);
        unitOfWork.resources().put(APPENDED, true);
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        long position = token == null ? -1 : token.position().orElseThrow();
        return EventUtils.upcastAndDeserializeTrackedEvents(
                all(position).map(StoredEvent::tracked), serializer, upcasters);
    }

    private Stream<StoredEvent> all(long position) {
        return Stream.iterate(
                        events.after(position, BATCH),
                        batch -> !batch.isEmpty(),
                        batch -> events.after(batch.get(batch.size() - 1).position(), BATCH))
                .flatMap(List::stream);
    }

    @Override
    public DomainEventStream readEvents(String aggregateId, long firstSequenceNumber) {
        return EventStreamUtils.upcastAndDeserializeDomainEvents(
                events.ofAggregate(aggregateId, firstSequenceNumber).stream().map(StoredEvent::entry),
                serializer,
                upcasters);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateId) {
        return Optional.of(events.lastSequence(aggregateId)).filter(last -> last >= 0);
    }

    /** There are no snapshots: they are asked for by no one, and a stored one would be a second truth. */
    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("This log keeps no snapshots");
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(-1);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(events.head());
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        return new GlobalSequenceTrackingToken(events.firstSince(dateTime.toEpochMilli()) - 1);
    }
}
