package annals.postgresql.encryption;

import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.core.Version;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/**
 * Has a JSON mapper write the personal parts of events encrypted, and read them whether they are encrypted or not. In
 * JSON an encrypted part is an object whose only member is {@code ~}; its value is described at {@link SubjectKey}.
 */
public final class PersonalParts extends JacksonModule {

    /** The name of the only member of an encrypted part. */
    static final String SEALED = "~";

    private final SubjectKeys keys;
    private final Predicate<Annotated> personal;
    private final Function<Object, String> subjectOf;
    private final Function<JavaType, Object> erased;

    /**
     * @param personal tells the parts to encrypt; a part may not be a number or a truth value
     * @param subjectOf the subject of an event's personal parts
     * @param erased what stands in the place of a part that was erased, by its type
     */
    public PersonalParts(
            SubjectKeys keys,
            Predicate<Annotated> personal,
            Function<Object, String> subjectOf,
            Function<JavaType, Object> erased) {
        this.keys = keys;
        this.personal = personal;
        this.subjectOf = subjectOf;
        this.erased = erased;
    }

    @Override
    public String getModuleName() {
        return "personal parts";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        context.insertAnnotationIntrospector(new NopAnnotationIntrospector() {
            private static final long serialVersionUID = 1L;

            @Override
            public Object findSerializer(MapperConfig<?> config, Annotated part) {
                return personal.test(part) ? new SealingSerializer(PersonalParts.this) : none();
            }

            @Override
            public Object findDeserializer(MapperConfig<?> config, Annotated part) {
                return personal.test(part) ? new OpeningDeserializer(PersonalParts.this) : none();
            }
        });
    }

    @SuppressWarnings("NullAway") // null is Jackson's word for nothing found
    private static Object none() {
        return null;
    }

    String seal(Object event, byte[] plain) {
        return keys.of(subjectOf.apply(event)).seal(plain);
    }

    Opened open(String sealed) {
        return Opened.of(keys, sealed);
    }

    Object erased(JavaType type) {
        return erased.apply(type);
    }
}
