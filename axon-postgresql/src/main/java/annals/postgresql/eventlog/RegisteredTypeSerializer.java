package annals.postgresql.eventlog;

import java.util.function.Consumer;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes events as JSON under their registered names, and reads no others. */
public final class RegisteredTypeSerializer extends Jackson3Serializer {

    private final EventTypes types;

    /** Reads and writes with Axon's defaults. */
    public RegisteredTypeSerializer(EventTypes types) {
        this(types, mapper -> {});
    }

    /**
     * Reads and writes with a mapper of one's own.
     *
     * @param customizer adds modules and features to the mapper; it must not enable default typing
     */
    public RegisteredTypeSerializer(EventTypes types, Consumer<JsonMapper.Builder> customizer) {
        super(builder().jsonMapperBuilderCustomizer(customizer::accept));
        this.types = types;
    }

    /** @throws UnknownEventTypeException if the class is not registered */
    @Override
    @SuppressWarnings({"rawtypes", "NullAway"}) // the overridden method is raw, and asks for null payloads too
    public SerializedType typeForClass(@Nullable Class type) {
        if (type == null || MetaData.class.equals(type)) {
            return super.typeForClass(type);
        }
        var registered = types.of(type);
        if (registered == null) {
            throw new UnknownEventTypeException("%s is not registered as an event".formatted(type.getName()));
        }
        return new SimpleSerializedType(registered.name(), Integer.toString(registered.revision()));
    }

    /** @throws UnknownEventTypeException if the name is neither registered nor retired, or the revision is another */
    @Override
    public Class<?> classForType(SerializedType type) {
        if (type.getName().equals(MetaData.class.getName())) {
            return MetaData.class;
        }
        if (types.isRetired(type.getName())) {
            return RetiredEvent.class;
        }
        var registered = types.named(type.getName());
        if (registered == null || !Integer.toString(registered.revision()).equals(type.getRevision())) {
            throw new UnknownEventTypeException("An event of type %s, revision %s is unknown; known is %s"
                    .formatted(type.getName(), type.getRevision(), registered));
        }
        return registered.type();
    }
}
