package annals.postgresql.eventlog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of the aggregates that were read last, as it is stored: what is encrypted stays so. A stored event never
 * changes, so of an aggregate that is remembered only what came after is read. Nothing is believed unasked: each time the
 * log must still have the last event that is remembered, or all is read anew.
 */
final class Histories {

    /** How many events are read at once, and remembered of one aggregate at most. */
    static final int BATCH = Block.SIZE;

    private final Source source;
    private final long limit;
    private final Map<String, History> histories = new LinkedHashMap<>(64, 0.75f, true);
    private long weight;

    /** @param limit of what is remembered in all, in bytes of text, nearly */
    Histories(Source source, long limit) {
        this.source = source;
        this.limit = limit;
    }

    /** The events from this sequence number on; a batch that is not full is the last. */
    Batch<StoredEvent> from(String aggregateId, long sequence) {
        var known = recall(aggregateId);
        if (known == null || !known.reaches(sequence)) {
            return fresh(aggregateId, sequence);
        }
        var since = source.read(aggregateId, known.last().sequence(), BATCH);
        if (since.isEmpty() || !since.get(0).eventId().equals(known.last().eventId())) {
            forget(aggregateId);
            return fresh(aggregateId, sequence);
        }
        var grown = known.and(since.subList(1, since.size()));
        remember(aggregateId, grown.latest(BATCH));
        return grown.from(sequence, since.size() == BATCH);
    }

    private Batch<StoredEvent> fresh(String aggregateId, long sequence) {
        var read = source.read(aggregateId, sequence, BATCH);
        if (read.isEmpty()) {
            return new Batch<>(read, History.END);
        }
        var history = History.of(read);
        remember(aggregateId, history);
        return history.from(sequence, read.size() == BATCH);
    }

    private synchronized @Nullable History recall(String aggregateId) {
        return histories.get(aggregateId);
    }

    private synchronized void forget(String aggregateId) {
        var forgotten = histories.remove(aggregateId);
        weight -= forgotten == null ? 0 : forgotten.weight();
    }

    private synchronized void remember(String aggregateId, History history) {
        var before = histories.put(aggregateId, history);
        weight += history.weight() - (before == null ? 0 : before.weight());
        var eldestFirst = histories.values().iterator();
        while (weight > limit) {
            weight -= eldestFirst.next().weight();
            eldestFirst.remove();
        }
    }

    /** Where the events of an aggregate are read. */
    interface Source {
        /** In order, from that sequence number on. */
        List<StoredEvent> read(String aggregateId, long sequence, int limit);
    }
}
