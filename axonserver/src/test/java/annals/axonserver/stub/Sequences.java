package annals.axonserver.stub;

import io.axoniq.axonserver.grpc.event.Event;
import io.grpc.StatusRuntimeException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The last sequence number given out for each aggregate. */
final class Sequences {

    private final Map<String, Long> last = new HashMap<>();

    void read(List<Event> transaction) {
        for (Event event : transaction) {
            if (!event.getSnapshot() && StoredEvents.hasSequence(event)) {
                last.put(event.getAggregateIdentifier(), event.getAggregateSequenceNumber());
            }
        }
    }

    /** Takes the numbers of all events of the transaction, or refuses all of it. */
    void reserve(List<Event> transaction) {
        Map<String, Long> taken = new HashMap<>();
        for (Event event : transaction) {
            if (event.getSnapshot()) {
                checkSnapshot(event);
            } else if (StoredEvents.hasSequence(event)) {
                String aggregate = event.getAggregateIdentifier();
                long expected = taken.getOrDefault(aggregate, last.getOrDefault(aggregate, -1L)) + 1;
                if (event.getAggregateSequenceNumber() != expected) {
                    throw invalid(event, expected);
                }
                taken.put(aggregate, expected);
            }
        }
        last.putAll(taken);
    }

    private void checkSnapshot(Event snapshot) {
        long highest = last.getOrDefault(snapshot.getAggregateIdentifier(), -1L);
        if (highest < snapshot.getAggregateSequenceNumber()) {
            throw ServerError.INVALID_SEQUENCE.because(String.format(
                    "[AXONIQ-2000] Invalid sequence number while storing snapshot."
                            + " Highest aggregate %s sequence number: %d, snapshot sequence %d.",
                    snapshot.getAggregateIdentifier(), highest, snapshot.getAggregateSequenceNumber()));
        }
    }

    private static StatusRuntimeException invalid(Event event, long expected) {
        return ServerError.INVALID_SEQUENCE.because(String.format(
                "[AXONIQ-2000] Invalid sequence number %d for aggregate %s, expected %d",
                event.getAggregateSequenceNumber(), event.getAggregateIdentifier(), expected));
    }
}
