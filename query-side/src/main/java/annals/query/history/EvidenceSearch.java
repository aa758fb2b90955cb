package annals.query.history;

import annals.api.history.EvidenceEvent.Part;
import annals.postgresql.projection.Scratch;
import annals.query.shared.Columns;
import annals.query.shared.Sql;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Finds the events behind a number by looking: each record's events are applied one after the other in empty tables, and
 * after each it is asked which of the columns that matter have changed.
 */
final class EvidenceSearch {

    private final KnownNumber number;
    private final Sql counted;
    private final Scratch tables;

    /** What was found: each record's events and what they did, and the number computed from them alone. */
    record Found(Map<String, Map<TrackedEventMessage<?>, Part>> events, Counted recomputed) {}

    EvidenceSearch(KnownNumber number, Sql counted, Scratch tables) {
        this.number = number;
        this.counted = counted;
        this.tables = tables;
    }

    /** Looks at records that count, each with its events in order. */
    Found in(Map<String, List<TrackedEventMessage<?>>> records) {
        var evidence = number.table.isSaidByOneEvent() ? chosen(records) : all(records);
        tables.clear();
        tables.replay(inOrder(evidence.values().stream().map(Map::keySet).toList()));
        var recomputed = Objects.requireNonNull(tables.ask(connection -> Counted.by(counted, connection)));
        return new Found(evidence, recomputed);
    }

    private static Map<String, Map<TrackedEventMessage<?>, Part>> all(
            Map<String, List<TrackedEventMessage<?>>> records) {
        Map<String, Map<TrackedEventMessage<?>, Part>> evidence = new HashMap<>();
        records.forEach((id, events) -> {
            Map<TrackedEventMessage<?>, Part> parts = new LinkedHashMap<>();
            events.forEach(event -> parts.put(event, parts.isEmpty() ? Part.MADE : Part.CONTRIBUTED));
            evidence.put(id, parts);
        });
        return evidence;
    }

    /** All records at once: first the first event of each, then the second, and so on. */
    private Map<String, Map<TrackedEventMessage<?>, Part>> chosen(Map<String, List<TrackedEventMessage<?>>> records) {
        Map<String, Trace> traces = new HashMap<>();
        records.forEach((id, events) ->
                traces.put(id, new Trace(events.get(0), number.table.placed().size())));
        int rounds = records.values().stream().mapToInt(List::size).max().orElse(0);
        for (int round = 0; round < rounds; round++) {
            look(round, records, traces);
        }
        Map<String, Map<TrackedEventMessage<?>, Part>> evidence = new HashMap<>();
        traces.forEach((id, trace) -> evidence.put(id, trace.events()));
        return evidence;
    }

    private void look(int round, Map<String, List<TrackedEventMessage<?>>> records, Map<String, Trace> traces) {
        Map<String, TrackedEventMessage<?>> applied = new HashMap<>();
        records.forEach((id, events) -> {
            if (round < events.size()) {
                applied.put(id, events.get(round));
            }
        });
        tables.replay(inOrder(List.of(applied.values())));
        var facts = facts();
        applied.forEach(
                (id, event) -> Objects.requireNonNull(traces.get(id)).look(event, facts.getOrDefault(id, List.of())));
    }

    private Map<String, List<@Nullable String>> facts() {
        return Objects.requireNonNull(tables.ask(connection -> number.facts()
                .on(
                        connection,
                        row -> Map.entry(
                                Columns.text(row, "id"), Arrays.asList(Columns.value(row, "facts", String[].class))))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static List<TrackedEventMessage<?>> inOrder(Collection<? extends Collection<TrackedEventMessage<?>>> all) {
        Map<Long, TrackedEventMessage<?>> sorted = new TreeMap<>();
        all.forEach(some -> some.forEach(
                event -> sorted.put(event.trackingToken().position().orElseThrow(), event)));
        return new ArrayList<>(sorted.values());
    }
}
