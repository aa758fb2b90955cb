package annals.axonserver.log;

import annals.postgresql.eventlog.StoredEvent;
import com.google.protobuf.ByteString;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * How an event of the log is written on Axon Server, so that it comes back byte for byte: payload and metadata are the same
 * JSON texts as on PostgreSQL, the metadata under the one name {@value #METADATA}. Axon Server knows milliseconds, so the
 * time of recording stands in {@value #RECORDED} as well, in microseconds since 1970.
 *
 * <p>An event that no aggregate published is the only one of an aggregate of the type {@value #NO_AGGREGATE} with its own
 * id, because Axon Server numbers, and so keeps apart, only events of aggregates.
 */
final class WireEvent {

    static final String METADATA = "metadata";
    static final String RECORDED = "recordedMicros";
    static final String NO_AGGREGATE = "-";

    private static final long UNKNOWN = -1;

    private WireEvent() {}

    /** An event that has no position yet. */
    static StoredEvent of(EventMessage<?> event, Serializer serializer) {
        var payload = event.serializePayload(serializer, String.class);
        var domain = event instanceof DomainEventMessage<?> message ? message : null;
        return new StoredEvent(
                UNKNOWN,
                event.getIdentifier(),
                domain == null ? null : domain.getType(),
                domain == null ? event.getIdentifier() : domain.getAggregateIdentifier(),
                domain == null ? 0 : domain.getSequenceNumber(),
                payload.getType().getName(),
                Integer.parseInt(payload.getType().getRevision()),
                event.getTimestamp(),
                payload.getData(),
                event.serializeMetaData(serializer, String.class).getData());
    }

    static Event toWire(StoredEvent event) {
        var type = event.aggregateType();
        return Event.newBuilder()
                .setMessageIdentifier(event.eventId())
                .setAggregateType(type == null ? NO_AGGREGATE : type)
                .setAggregateIdentifier(event.aggregateId())
                .setAggregateSequenceNumber(event.sequence())
                .setTimestamp(event.recordedAt().toEpochMilli())
                .setPayload(SerializedObject.newBuilder()
                        .setType(event.type())
                        .setRevision(Integer.toString(event.revision()))
                        .setData(ByteString.copyFromUtf8(event.payload())))
                .putMetaData(METADATA, text(event.metadata()))
                .putMetaData(RECORDED, number(ChronoUnit.MICROS.between(Instant.EPOCH, event.recordedAt())))
                .build();
    }

    /** @param position −1 if it is not known */
    static StoredEvent fromWire(long position, Event event) {
        return new StoredEvent(
                position,
                event.getMessageIdentifier(),
                aggregateType(event),
                event.getAggregateIdentifier(),
                event.getAggregateSequenceNumber(),
                event.getPayload().getType(),
                Integer.parseInt(event.getPayload().getRevision()),
                recordedAt(event),
                event.getPayload().getData().toStringUtf8(),
                event.getMetaDataOrThrow(METADATA).getTextValue());
    }

    private static @Nullable String aggregateType(Event event) {
        return event.getAggregateType().equals(NO_AGGREGATE) ? null : event.getAggregateType();
    }

    private static Instant recordedAt(Event event) {
        return Instant.EPOCH.plus(event.getMetaDataOrThrow(RECORDED).getNumberValue(), ChronoUnit.MICROS);
    }

    private static MetaDataValue text(String value) {
        return MetaDataValue.newBuilder().setTextValue(value).build();
    }

    private static MetaDataValue number(long value) {
        return MetaDataValue.newBuilder().setNumberValue(value).build();
    }
}
