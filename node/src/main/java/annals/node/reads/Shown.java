package annals.node.reads;

import annals.api.customer.CustomerId;
import annals.query.shared.LiveEvent;
import annals.query.shared.ShowsCustomers;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpEntity;

/**
 * Finds the customers that an answer shows, by the customers' ids in it. It looks at the answer itself, so that no view,
 * whoever adds it, can be forgotten.
 */
final class Shown {

    private static final String OURS = "annals.";

    /** The parts of our records in which there may be a customer. */
    private static final ClassValue<List<Method>> PARTS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return type.isRecord() && type.getName().startsWith(OURS) ? parts(type) : List.of();
        }
    };

    private final Set<UUID> customers = new HashSet<>();

    private Shown() {}

    /** The ids of the customers in an answer. */
    static Set<UUID> in(@Nullable Object answer) {
        var shown = new Shown();
        shown.look(answer);
        return shown.customers;
    }

    private void look(@Nullable Object part) {
        if (part == null) {
            return;
        }
        if (part instanceof CustomerId id) {
            customers.add(id.value());
        } else if (part instanceof ShowsCustomers shows) {
            customers.addAll(shows.shownCustomers());
        } else if (part instanceof Collection<?> several) {
            several.forEach(this::look);
        } else if (part instanceof Map<?, ?> named) {
            named.values().forEach(this::look);
        } else if (part instanceof HttpEntity<?> entity) {
            look(entity.getBody());
        } else if (part instanceof LiveEvent<?> event) {
            look(event.entry());
        } else {
            PARTS.get(part.getClass()).forEach(accessor -> look(value(part, accessor)));
        }
    }

    private static @Nullable Object value(Object part, Method accessor) {
        try {
            return accessor.invoke(part);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(accessor + " does not answer", e);
        }
    }

    private static List<Method> parts(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .filter(component -> mayHold(component.getType()))
                .map(RecordComponent::getAccessor)
                .peek(accessor -> accessor.setAccessible(true))
                .toList();
    }

    private static boolean mayHold(Class<?> type) {
        return !type.isPrimitive() && !type.isEnum() && (!type.getName().startsWith("java.") || isHolder(type));
    }

    private static boolean isHolder(Class<?> type) {
        return type == Object.class || Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
    }
}
