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
    private final RefusalCode missing;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    /** @param missing why a command that names an unknown aggregate is refused */
    public KnownAggregates(EventStore store, RefusalCode missing) {
        this.store = store;
        this.missing = missing;
    }

    /** Refuses if there is no such aggregate. */
    public void require(Object id) {
        String name = id.toString();
        if (known.contains(name)) {
            return;
        }
        if (store.lastSequenceNumberFor(name).isEmpty()) {
            throw Refused.because(missing, "id", name);
        }
        if (known.size() >= MOST_REMEMBERED) {
            known.clear();
        }
        known.add(name);
    }
}
