package annals.postgresql.encryption;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;

/** Reads a personal part, encrypted or as it was written before there was encryption. */
final class OpeningDeserializer extends ValueDeserializer<Object> {

    private final PersonalParts parts;
    private final @Nullable JavaType type;
    private final @Nullable ValueDeserializer<?> plain;

    OpeningDeserializer(PersonalParts parts) {
        this(parts, null, null);
    }

    private OpeningDeserializer(PersonalParts parts, @Nullable JavaType type, @Nullable ValueDeserializer<?> plain) {
        this.parts = parts;
        this.type = type;
        this.plain = plain;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
        JavaType part = property.getType();
        return new OpeningDeserializer(parts, part, context.findContextualValueDeserializer(part, property));
    }

    @Override
    public Object deserialize(JsonParser json, DeserializationContext context) {
        JsonNode part = context.readTree(json);
        if (!SealedJson.isSealed(part)) {
            return read(part.traverse(context), context);
        }
        byte[] opened = parts.open(part.get(PersonalParts.SEALED).asString()).plain();
        return opened == null
                ? parts.erased(requireNonNull(type))
                : read(context.tokenStreamFactory().createParser(context, opened), context);
    }

    private Object read(JsonParser part, DeserializationContext context) {
        try (part) {
            part.nextToken();
            return requireNonNull(plain).deserialize(part, context);
        }
    }
}
