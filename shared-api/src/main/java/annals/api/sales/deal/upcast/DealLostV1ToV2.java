package annals.api.sales.deal.upcast;

import annals.api.sales.deal.LostReason;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads {@code crm.sales.deal.lost} of revision 1, whose reason was free text. Text that names a reason of today becomes
 * that reason; all other text is kept word for word as the note of the reason {@code OTHER}.
 */
public final class DealLostV1ToV2 extends SingleEventUpcaster {

    private static final String TYPE = "crm.sales.deal.lost";
    private static final SerializedType V1 = new SimpleSerializedType(TYPE, "1");
    private static final SerializedType V2 = new SimpleSerializedType(TYPE, "2");

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().equals(V1);
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(V2, JsonNode.class, DealLostV1ToV2::withReasonOfToday);
    }

    private static JsonNode withReasonOfToday(JsonNode payload) {
        ObjectNode event = (ObjectNode) payload.deepCopy();
        String text = event.get("reason").asString();
        Optional<LostReason> known = reason(text);
        event.put("reason", known.orElse(LostReason.OTHER).name());
        if (known.isEmpty()) {
            event.put("note", text);
        }
        return event;
    }

    private static Optional<LostReason> reason(String text) {
        String name = text.strip().replace(' ', '_').toUpperCase(Locale.ROOT);
        return Arrays.stream(LostReason.values())
                .filter(reason -> reason.name().equals(name))
                .findFirst();
    }
}
