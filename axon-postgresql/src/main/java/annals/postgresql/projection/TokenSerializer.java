package annals.postgresql.projection;

import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Tokens as JSON. A token may hold others, named by class: only the framework's own classes are read back. */
final class TokenSerializer {

    private static final String AXON = "org.axonframework.";

    private final Serializer json = Jackson3Serializer.builder()
            .jsonMapperBuilderCustomizer(mapper -> mapper.polymorphicTypeValidator(
                    BasicPolymorphicTypeValidator.builder().allowIfSubType(AXON).build()))
            .build();

    @Nullable
    String text(@Nullable TrackingToken token) {
        return token == null ? null : json.serialize(token, String.class).getData();
    }

    @Nullable
    String type(@Nullable TrackingToken token) {
        return token == null ? null : token.getClass().getName();
    }

    @Nullable
    TrackingToken read(@Nullable String text, @Nullable String type) {
        if (text == null || type == null) {
            return null;
        }
        if (!type.startsWith(AXON)) {
            throw new IllegalArgumentException("not a token of the framework: " + type);
        }
        return json.deserialize(new SimpleSerializedObject<>(text, String.class, type, null));
    }
}
