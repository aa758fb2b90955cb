package annals.postgresql.encryption;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;

/** Writes a personal part of the event that is being written. */
final class SealingSerializer extends ValueSerializer<Object> {

    private static final JsonMapper PLAIN = JsonMapper.builder(
                    JsonFactory.builder().recyclerPool(new FreshBuffers()).build())
            .build();

    private final PersonalParts parts;

    SealingSerializer(PersonalParts parts) {
        this.parts = parts;
    }

    @Override
    public void serialize(Object part, JsonGenerator json, SerializationContext context) {
        String sealed = parts.seal(json.currentValue(), PLAIN.writeValueAsBytes(part));
        json.writeStartObject();
        json.writeStringProperty(PersonalParts.SEALED, sealed);
        json.writeEndObject();
    }
}
