package annals.axonserver.stub;

import java.nio.charset.StandardCharsets;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;

/** Events and commands of these tests are strings. */
final class TextSerializer implements Serializer {

    private static final SerializedType TEXT = new SimpleSerializedType("text", null);

    private final Converter converter = new ChainingConverter();

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> expectedRepresentation) {
        if (object == null) {
            byte[] nothing = {};
            return new SimpleSerializedObject<>(
                    converter.convert(nothing, expectedRepresentation),
                    expectedRepresentation,
                    SimpleSerializedType.emptyType());
        }
        byte[] bytes = object.toString().getBytes(StandardCharsets.UTF_8);
        return new SimpleSerializedObject<>(
                converter.convert(bytes, expectedRepresentation), expectedRepresentation, TEXT);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> expectedRepresentation) {
        return converter.canConvert(byte[].class, expectedRepresentation);
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"})
    public <S, T> @Nullable T deserialize(SerializedObject<S> serialized) {
        if (SimpleSerializedType.emptyType().equals(serialized.getType())) {
            return null;
        }
        byte[] bytes = converter.convert(serialized, byte[].class).getData();
        return (T) new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        return SimpleSerializedType.emptyType().equals(type) ? Void.class : String.class;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(@Nullable Class type) {
        return type == null || Void.class.equals(type) ? SimpleSerializedType.emptyType() : TEXT;
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}
