package annals.postgresql.eventlog;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names under which events are stored. They are given explicitly, so renaming or moving a class changes nothing that
 * is on disk.
 *
 * <p>Register everything before the first event is written or read; afterwards it may be read by any thread.
 */
public final class EventTypes {

    private final Map<String, Registered> byName = new HashMap<>();
    private final Map<Class<?>, Registered> byClass = new HashMap<>();
    private final Set<String> retired = new HashSet<>();

    /**
     * Stores events of this class under a name.
     *
     * @param revision counts from 1; raised when the stored form changes, together with an upcaster from the one before
     * @throws IllegalArgumentException if the name or the class is registered already, or the name is retired
     */
    public EventTypes register(String name, int revision, Class<?> type) {
        var registered = new Registered(name, revision, type);
        if (revision < 1 || retired.contains(name) || byName.containsKey(name) || byClass.containsKey(type)) {
            throw new IllegalArgumentException("%s cannot be registered".formatted(registered));
        }
        byName.put(name, registered);
        byClass.put(type, registered);
        return this;
    }

    /**
     * Declares that events of this name may still be in the log although nothing handles them any more: they are passed
     * over instead of being an error.
     *
     * @throws IllegalArgumentException if the name is registered
     */
    public EventTypes retire(String name) {
        if (byName.containsKey(name)) {
            throw new IllegalArgumentException(name + " is registered, so it cannot be retired");
        }
        retired.add(name);
        return this;
    }

    boolean isRetired(String name) {
        return retired.contains(name);
    }

    @Nullable
    Registered named(String name) {
        return byName.get(name);
    }

    @Nullable
    Registered of(Class<?> type) {
        return byClass.get(type);
    }

    record Registered(String name, int revision, Class<?> type) {}
}
