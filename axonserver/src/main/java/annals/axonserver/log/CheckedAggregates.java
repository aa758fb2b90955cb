package annals.axonserver.log;

import java.util.function.UnaryOperator;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.AggregateCacheEntry;
import org.jspecify.annotations.Nullable;

/**
 * Remembered aggregates of which another node may know more: one is used only if the log holds no later event of it, which
 * costs a question instead of reading all its events. Without it a command could be refused, or an aggregate asked by
 * another's command, on grounds that no longer hold; which node gets a command changes whenever one comes or goes.
 */
public final class CheckedAggregates implements Cache {

    private final Cache remembered;
    private final AxonServerEvents events;

    /** @param remembered keeps the aggregates */
    public CheckedAggregates(Cache remembered, AxonServerEvents events) {
        this.remembered = remembered;
        this.events = events;
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"
    }) // the framework's signature knows no null, its contract does
    public <K, V> @Nullable V get(K key) {
        AggregateCacheEntry<?> entry = remembered.get(key);
        if (entry == null) {
            return null;
        }
        if (versionOf(entry) == events.lastSequence(key.toString())) {
            return (V) entry;
        }
        remembered.remove(key);
        return null;
    }

    /** An entry that was never serialized holds its aggregate, so nothing else is needed to bring it back. */
    @SuppressWarnings("NullAway") // as above
    private static long versionOf(AggregateCacheEntry<?> entry) {
        Long version = entry.recreateAggregate(null, null, null).version();
        return version == null ? -1 : version;
    }

    @Override
    public void put(Object key, Object value) {
        remembered.put(key, value);
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return remembered.putIfAbsent(key, value);
    }

    @Override
    public boolean remove(Object key) {
        return remembered.remove(key);
    }

    @Override
    public void removeAll() {
        remembered.removeAll();
    }

    @Override
    public boolean containsKey(Object key) {
        return remembered.containsKey(key);
    }

    @Override
    public <V> void computeIfPresent(Object key, UnaryOperator<V> update) {
        remembered.computeIfPresent(key, update);
    }

    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        return remembered.registerCacheEntryListener(listener);
    }
}
