package annals.benchmarks.pekko;

import annals.api.customer.touchpoint.TouchpointEvent.TouchpointRecorded;
import annals.api.sales.deal.DealEvent.DealMoved;
import annals.api.service.ticket.TicketEvent.TicketActionRecorded;
import annals.api.shared.DomainEvent;
import annals.api.shared.EventType;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pekko.serialization.SerializerWithStringManifest;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Events as JSON under their registered names, by the same Jackson as the product's; Pekko makes it by its name. */
public final class NotedSerializer extends SerializerWithStringManifest {

    private static final int IDENTIFIER = 5_051_881;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, ObjectReader> readers = Stream.of(
                    TouchpointRecorded.class, TicketActionRecorded.class, DealMoved.class)
            .collect(Collectors.toMap(
                    NotedSerializer::name,
                    type -> JSON.readerFor(JSON.getTypeFactory().constructParametricType(Written.class, type))));

    /** How it lies in the journal. */
    record Written<E extends DomainEvent>(E event, Map<String, String> metaData) {}

    @Override
    public int identifier() {
        return IDENTIFIER;
    }

    @Override
    public String manifest(Object noted) {
        return name(((Noted) noted).event().getClass());
    }

    @Override
    public byte[] toBinary(Object noted) {
        return JSON.writeValueAsBytes(noted);
    }

    @Override
    public Object fromBinary(byte[] bytes, String manifest) {
        Written<?> written =
                Objects.requireNonNull(readers.get(manifest), manifest).readValue(bytes);
        return new Noted(written.event(), written.metaData());
    }

    static String name(Class<?> event) {
        return event.getAnnotation(EventType.class).value();
    }
}
