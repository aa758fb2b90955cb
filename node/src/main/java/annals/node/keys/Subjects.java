package annals.node.keys;

import annals.api.customer.ContactPoint;
import annals.api.customer.EmailAddress;
import annals.api.shared.Erased;
import annals.api.shared.Personal;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.introspect.Annotated;

/** Whom an event is about, what of it is personal, and what stands there once that was erased. */
final class Subjects {

    private static final Map<Class<?>, Object> ERASED = Map.of(
            String.class, Erased.TEXT,
            EmailAddress.class, EmailAddress.ERASED,
            ContactPoint.class, ContactPoint.ERASED,
            List.class, List.of());
    private static final ClassValue<Parts> PARTS = new ClassValue<>() {
        @Override
        protected Parts computeValue(Class<?> event) {
            return Parts.of(event);
        }
    };

    private Subjects() {}

    /** @param itself the thing it happened to, which is the subject as long as no person is known */
    private record Parts(RecordComponent person, RecordComponent itself) {

        static Parts of(Class<?> event) {
            var components = event.getRecordComponents();
            String person = Arrays.stream(components)
                    .map(component -> component.getAnnotation(Personal.class))
                    .filter(Objects::nonNull)
                    .map(Personal::subject)
                    .findFirst()
                    .orElseThrow();
            return new Parts(
                    Arrays.stream(components)
                            .filter(component -> component.getName().equals(person))
                            .findFirst()
                            .orElseThrow(),
                    components[0]);
        }
    }

    static boolean isPersonal(Annotated part) {
        return part.hasAnnotation(Personal.class);
    }

    /** The id of the person, or of the thing itself if no person is known. */
    static String of(Object event) {
        var parts = PARTS.get(event.getClass());
        Object person = value(parts.person(), event);
        return String.valueOf(person == null ? value(parts.itself(), event) : person);
    }

    /** What stands in the place of an erased part of this type. */
    static Object erased(JavaType type) {
        return Objects.requireNonNull(ERASED.get(type.getRawClass()), () -> "no word for an erased " + type);
    }

    private static @Nullable Object value(RecordComponent component, Object event) {
        try {
            return component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("An event is a public record", e);
        }
    }
}
