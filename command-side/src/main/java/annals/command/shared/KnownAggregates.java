package annals.command.shared;

import annals.api.shared.RefusalCode;
import annals.api.shared.Refused;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * Lets a command insist that another aggregate exists. Aggregates are never taken back, so one that was seen once is
 * known for good.
 */
public final class KnownAggregates {

    /** Bounds the memory: 200,000 ids take about 25 MB. */
    private static final int MOST_REMEMBERED = 200_000;

    private final EventStore store;
    private final Class<?> events;
    private final RefusalCode missing;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    /**
     * @param events the interface of the aggregate's events, which tell it from others
     * @param missing why a command that names an unknown aggregate is refused
     */
    public KnownAggregates(EventStore store, Class<?> events, RefusalCode missing) {
        this.store = store;
        this.events = events;
        this.missing = missing;
    }

    /** Refuses if there is no such aggregate. */
    public void require(Object id) {
        String name = id.toString();
        if (known.contains(name)) {
            return;
        }
        if (!exists(name)) {
            throw Refused.because(missing, "id", name);
        }
        if (known.size() >= MOST_REMEMBERED) {
            known.clear();
        }
        known.add(name);
    }

    private boolean exists(String name) {
        return store.lastSequenceNumberFor(name)
                .map(last -> store.readEvents(name, last)
                        .asStream()
                        .allMatch(event -> events.isAssignableFrom(event.getPayloadType())))
                .orElse(false);
    }
}
