package annals.postgresql.eventlog;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * A fixed stretch of positions, read from the database once for all readers. What it holds can only grow: an event that
 * was seen never changes, and none ever appears before it.
 */
final class Block {

    static final int SIZE = 1_000;

    private final long end;
    private final Source source;
    private List<TrackedEventMessage<?>> events = List.of();
    private long next;
    private TailClock.@Nullable Time complete;

    Block(long first, Source source) {
        this.next = first;
        this.end = first + SIZE;
        this.source = source;
    }

    /** What is known from this position on; waits while another reader fetches it. */
    synchronized Batch<TrackedEventMessage<?>> from(long position) {
        if (position >= next && next < end) {
            grow();
        }
        return position >= next
                ? new Batch<>(List.of(), position)
                : new Batch<>(events.subList(indexOf(position), events.size()), next);
    }

    private void grow() {
        var now = source.now();
        if (now.equals(complete)) {
            return;
        }
        int wanted = Math.toIntExact(end - next);
        var rows = source.rows(next, wanted);
        var grown = new ArrayList<>(events);
        try {
            grown.addAll(source.decode(rows));
            next += rows.size();
            complete = rows.size() < wanted ? now : null;
        } catch (UnknownEventTypeException e) {
            growUntilUnknown(rows, grown);
        }
        events = List.copyOf(grown);
    }

    /** What stands before the unknown event is readable; only the reader that arrives at it gets the error. */
    private void growUntilUnknown(List<StoredEvent> rows, List<TrackedEventMessage<?>> grown) {
        long before = next;
        try {
            for (StoredEvent row : rows) {
                grown.addAll(source.decode(List.of(row)));
                next = row.position() + 1;
            }
        } catch (UnknownEventTypeException e) {
            if (next == before) {
                throw e;
            }
        }
    }

    private int indexOf(long position) {
        int low = 0;
        int high = events.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (positionOf(events.get(middle)) < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    static long positionOf(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElseThrow();
    }

    /** Where a block gets its events from. */
    interface Source {

        TailClock.Time now();

        List<StoredEvent> rows(long from, int limit);

        List<TrackedEventMessage<?>> decode(List<StoredEvent> rows);
    }
}
