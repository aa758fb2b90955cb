package annals.postgresql.eventlog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Some of an aggregate's events, without a gap between them; at least one.
 *
 * @param weight in bytes of text, nearly
 */
record History(List<StoredEvent> events, long weight) {

    /** After the last event of an aggregate. */
    static final long END = Long.MAX_VALUE;

    private static final int BESIDE_THE_TEXTS = 350;

    static History of(List<StoredEvent> events) {
        return new History(List.copyOf(events), weightOf(events));
    }

    /** With the events that follow. */
    History and(List<StoredEvent> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<StoredEvent> all = new ArrayList<>(events.size() + more.size());
        all.addAll(events);
        all.addAll(more);
        return new History(Collections.unmodifiableList(all), weight + weightOf(more));
    }

    /** Without the first events if there are more than so many. */
    History latest(int most) {
        int more = events.size() - most;
        return more <= 0
                ? this
                : new History(
                        List.copyOf(events.subList(more, events.size())), weight - weightOf(events.subList(0, more)));
    }

    StoredEvent last() {
        return events.get(events.size() - 1);
    }

    /** Whether everything from that sequence number to the last event is here. */
    boolean reaches(long sequence) {
        return events.get(0).sequence() <= sequence && sequence <= last().sequence() + 1;
    }

    /** @param more whether there may be more to read */
    Batch<StoredEvent> from(long sequence, boolean more) {
        int first = 0;
        while (first < events.size() && events.get(first).sequence() < sequence) {
            first++;
        }
        return new Batch<>(events.subList(first, events.size()), more ? last().sequence() + 1 : END);
    }

    private static long weightOf(List<StoredEvent> events) {
        long sum = 0;
        for (StoredEvent event : events) {
            sum += BESIDE_THE_TEXTS
                    + event.payload().length()
                    + event.metadata().length();
        }
        return sum;
    }
}
