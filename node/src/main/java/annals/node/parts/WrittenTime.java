package annals.node.parts;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Reads a time or day as ISO 8601 writes it, and takes no number, list or empty text for one. A year has four digits: the
 * database could not keep what lies ten thousand years ahead, and every read model that shows it would stand still.
 */
final class WrittenTime<T> extends StdScalarDeserializer<T> {

    private final transient StdScalarDeserializer<T> reader;

    WrittenTime(Class<T> type, StdScalarDeserializer<T> reader) {
        super(type);
        this.reader = reader;
    }

    private static final int DIGITS_OF_YEAR = 4;

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (T) context.handleUnexpectedToken(handledType(), parser);
        }
        // Jackson would count the seconds since 1970 in a text of digits, and take an empty one for no time at all.
        if (parser.getString().indexOf('-') != DIGITS_OF_YEAR) {
            return (T) context.handleWeirdStringValue(handledType(), parser.getString(), "not as ISO 8601 writes it");
        }
        return reader.deserialize(parser, context);
    }
}
