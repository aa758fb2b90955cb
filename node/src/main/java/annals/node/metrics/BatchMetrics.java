package annals.node.metrics;

import annals.postgresql.projection.BatchListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.EventMessage;

/** How many batches of events each read model commits, how long they take and how many events they hold. */
public final class BatchMetrics implements BatchListener {

    private record Meters(Timer batches, Counter events) {}

    private final MeterRegistry meters;
    private final Map<String, Meters> ofReadModel = new ConcurrentHashMap<>();

    public BatchMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void committed(String readModel, List<? extends EventMessage<?>> events, long nanos) {
        var counted = ofReadModel.computeIfAbsent(readModel, this::meters);
        counted.batches().record(nanos, TimeUnit.NANOSECONDS);
        counted.events().increment(events.size());
    }

    private Meters meters(String readModel) {
        return new Meters(
                Timer.builder("annals.read.model.batches")
                        .description("Batches of events that a read model has committed")
                        .tag("read.model", readModel)
                        .register(meters),
                Counter.builder("annals.read.model.events")
                        .description("Events that a read model has taken in, those included that do not concern it")
                        .tag("read.model", readModel)
                        .register(meters));
    }
}
