package annals.command.imports;

import annals.command.imports.rows.Step;
import annals.command.imports.rows.Step.Manner;
import annals.command.shared.CommandMetaData;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** What imports have done to one aggregate, as its own events tell it. */
final class History {

    private final EventStore store;
    private final String aggregate;
    private final Map<String, String> importOfStep = new HashMap<>();
    private final Map<String, Integer> told = new HashMap<>();
    private long version = -1;

    History(EventStore store, String aggregate) {
        this.store = store;
        this.aggregate = aggregate;
        read();
    }

    /** Looks again, after it became uncertain what was written. */
    void read() {
        store.readEvents(aggregate).asStream().forEach(event -> {
            version = event.getSequenceNumber();
            var data = event.getMetaData();
            if (data.get(CommandMetaData.IMPORT_STEP) instanceof String step
                    && data.get(CommandMetaData.IMPORT) instanceof String importId) {
                importOfStep.put(step, importId);
            }
        });
    }

    boolean exists() {
        return version >= 0;
    }

    /** The full name of a step that a row tells; asked once for each row. */
    String name(Step step) {
        return step.manner() == Manner.EACH_TIME
                ? step.mark() + ":" + told.merge(step.mark(), 1, Integer::sum)
                : step.mark();
    }

    /** The import that did the step; null if none has. */
    @Nullable
    String importOf(String step) {
        return importOfStep.get(step);
    }

    /** Notes that the step was carried out; answers whether anything came of it. */
    boolean done(String step, String importId, long newVersion) {
        boolean changed = newVersion > version;
        version = Math.max(version, newVersion);
        if (changed) {
            importOfStep.put(step, importId);
        }
        return changed;
    }
}
