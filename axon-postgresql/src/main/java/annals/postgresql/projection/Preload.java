package annals.postgresql.projection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.jspecify.annotations.Nullable;

/** The rows that a read model's handlers will look at, loaded for a whole batch in one round trip per table. */
final class Preload {

    private final Rows rows;
    private final Map<Table, Function<Object, @Nullable Object>> keys = new LinkedHashMap<>();

    Preload(Rows rows) {
        this.rows = rows;
    }

    void add(Table table, Function<Object, @Nullable Object> keyOfPayload) {
        keys.put(table, keyOfPayload);
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    void load(List<? extends Message<?>> batch, Predicate<EventMessage<?>> handled) {
        for (var entry : keys.entrySet()) {
            var found = new ArrayList<Object[]>();
            for (Message<?> message : batch) {
                if (message instanceof EventMessage<?> event && handled.test(event)) {
                    add(found, event, entry.getValue());
                }
            }
            rows.load(entry.getKey(), found);
        }
    }

    private static void add(List<Object[]> found, EventMessage<?> event, Function<Object, @Nullable Object> keyOf) {
        try {
            Object key = keyOf.apply(event.getPayload());
            if (key != null) {
                found.add(key instanceof Object[] parts ? parts : new Object[] {key});
            }
        } catch (RuntimeException | Error e) {
            throw new EventFailedException(event, e);
        }
    }
}
