package annals.axonserver.stub;

import io.axoniq.axonserver.grpc.event.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be read: the events, whose tokens are 0, 1, 2, … in the order of their appends, and the snapshots. */
final class StoredEvents {

    private final List<Event> events = new ArrayList<>();
    private final Map<String, List<Event>> aggregates = new HashMap<>();
    private final Map<String, List<Event>> snapshots = new HashMap<>();

    synchronized void add(List<Event> transaction) {
        for (Event event : transaction) {
            String aggregate = event.getAggregateIdentifier();
            if (event.getSnapshot()) {
                snapshots.computeIfAbsent(aggregate, id -> new ArrayList<>()).add(event);
            } else {
                events.add(event);
                if (hasSequence(event)) {
                    aggregates
                            .computeIfAbsent(aggregate, id -> new ArrayList<>())
                            .add(event);
                }
            }
        }
    }

    /** Only what has an aggregate type belongs to an aggregate, whatever its identifier is. */
    static boolean hasSequence(Event event) {
        return !event.getAggregateType().isEmpty();
    }

    synchronized int size() {
        return events.size();
    }

    /** At most so many events, from this token on. */
    synchronized List<Event> from(long token, int limit) {
        int first = (int) Math.min(Math.max(token, 0), events.size());
        return List.copyOf(events.subList(first, Math.min(first + limit, events.size())));
    }

    /** The token of the first event at or after this moment, or of the next event; -1 if all are later, or there is none. */
    synchronized long tokenAt(long millis) {
        if (events.isEmpty() || events.get(0).getTimestamp() > millis) {
            return -1;
        }
        int token = 0;
        while (token < events.size() && events.get(token).getTimestamp() < millis) {
            token++;
        }
        return token;
    }

    /** The last sequence number of the aggregate, or -1. */
    synchronized long lastSequence(String aggregate) {
        return aggregates.getOrDefault(aggregate, List.of()).size() - 1L;
    }

    /** Events of an aggregate, without the one numbered {@code end} and those after it. */
    synchronized List<Event> aggregate(String aggregate, long first, long end) {
        List<Event> all = aggregates.getOrDefault(aggregate, List.of());
        int begin = (int) Math.min(Math.max(first, 0), all.size());
        return List.copyOf(all.subList(begin, (int) Math.max(begin, Math.min(end, all.size()))));
    }

    synchronized Optional<Event> lastSnapshot(String aggregate, long first, long end) {
        return snapshots(aggregate, first, end).stream().findFirst();
    }

    /** Snapshots of an aggregate, the last appended first, without the one numbered {@code end} and those after it. */
    synchronized List<Event> snapshots(String aggregate, long first, long end) {
        var found = new ArrayList<Event>();
        for (Event snapshot : snapshots.getOrDefault(aggregate, List.of())) {
            if (snapshot.getAggregateSequenceNumber() >= first && snapshot.getAggregateSequenceNumber() < end) {
                found.add(0, snapshot);
            }
        }
        return found;
    }
}
