package annals.node.traces;

import annals.postgresql.projection.BatchListener;
import io.opentelemetry.api.trace.SpanKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;

/** A span in the trace of each event that was traced, for the batch in which a read model has taken it in. */
public final class ReadModelTraces implements BatchListener {

    /** More are no longer read by anybody: a rebuild meets every event that was ever traced. */
    private static final Duration RECENT = Duration.ofMinutes(5);

    private final Traces traces;

    public ReadModelTraces(Traces traces) {
        this.traces = traces;
    }

    @Override
    public void committed(String readModel, List<? extends EventMessage<?>> events, long nanos) {
        if (!traces.wanted()) {
            return;
        }
        Instant end = Instant.now();
        for (EventMessage<?> event : events) {
            if (event.getTimestamp().isAfter(end.minus(RECENT))
                    && event.getMetaData().get(Traces.PARENT) instanceof String parent) {
                traces.span("read model " + readModel, parent)
                        .setSpanKind(SpanKind.CONSUMER)
                        .setStartTimestamp(end.minusNanos(nanos))
                        .setAttribute("annals.batch.events", events.size())
                        .startSpan()
                        .end(end);
            }
        }
    }
}
