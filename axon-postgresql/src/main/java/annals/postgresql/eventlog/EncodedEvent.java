package annals.postgresql.eventlog;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** An event as it is stored, without the position that only the append knows. */
record EncodedEvent(
        UUID id,
        @Nullable String aggregateType,
        String aggregateId,
        long sequence,
        String type,
        int revision,
        long recordedMicros,
        String payload,
        String metadata) {

    static EncodedEvent of(EventMessage<?> event, Serializer serializer) {
        var payload = event.serializePayload(serializer, String.class);
        var metadata = event.serializeMetaData(serializer, String.class);
        var domain = event instanceof DomainEventMessage<?> message ? message : null;
        return new EncodedEvent(
                UUID.fromString(event.getIdentifier()),
                domain == null ? null : domain.getType(),
                domain == null ? event.getIdentifier() : domain.getAggregateIdentifier(),
                domain == null ? 0 : domain.getSequenceNumber(),
                payload.getType().getName(),
                Integer.parseInt(payload.getType().getRevision()),
                ChronoUnit.MICROS.between(Instant.EPOCH, event.getTimestamp()),
                payload.getData(),
                metadata.getData());
    }
}
