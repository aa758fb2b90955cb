package annals.query.history;

import annals.api.history.EvidenceEvent.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** Follows one record through its events: which was the last to change each of the columns that matter. */
final class Trace {

    private final TrackedEventMessage<?> made;
    private final int placed;
    private final List<TrackedEventMessage<?>> last = new ArrayList<>();
    private List<@Nullable String> before = List.of();

    /** @param placed how many of the columns decide whether the record counts; the others say for how much */
    Trace(TrackedEventMessage<?> made, int placed) {
        this.made = made;
        this.placed = placed;
    }

    /** Looks at the columns as they are after an event. */
    void look(TrackedEventMessage<?> event, List<@Nullable String> now) {
        for (int i = 0; i < now.size(); i++) {
            if (i == last.size()) {
                last.add(event);
            } else if (!Objects.equals(before.get(i), now.get(i))) {
                last.set(i, event);
            }
        }
        before = now;
    }

    Map<TrackedEventMessage<?>, Part> events() {
        Map<TrackedEventMessage<?>, Part> events = new LinkedHashMap<>();
        events.put(made, Part.MADE);
        for (int i = 0; i < last.size(); i++) {
            events.putIfAbsent(last.get(i), i < placed ? Part.ENTERED : Part.VALUED);
        }
        return events;
    }
}
