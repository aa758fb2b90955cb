package annals.postgresql.eventlog;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.jspecify.annotations.Nullable;

/**
 * An event exactly as it is on disk.
 *
 * @param position its place in the log; the first is 0, and there are no holes
 * @param aggregateType null for an event that no aggregate published
 * @param sequence its place among the events of its aggregate, from 0
 * @param type the registered name
 * @param payload JSON
 * @param metadata JSON
 */
public record StoredEvent(
        long position,
        String eventId,
        @Nullable String aggregateType,
        String aggregateId,
        long sequence,
        String type,
        int revision,
        Instant recordedAt,
        String payload,
        String metadata) {

    /** As Axon decodes it for those who follow the log. */
    public TrackedDomainEventData<String> tracked() {
        return new TrackedDomainEventData<>(new GlobalSequenceTrackingToken(position), entry());
    }

    /** As Axon decodes it for its aggregate. */
    @SuppressWarnings("NullAway") // Axon's entry takes null as the type of an aggregate that is none
    public DomainEventData<String> entry() {
        return new GenericDomainEventEntry<>(
                aggregateType,
                aggregateId,
                sequence,
                eventId,
                recordedAt,
                type,
                Integer.toString(revision),
                payload,
                metadata);
    }
}
