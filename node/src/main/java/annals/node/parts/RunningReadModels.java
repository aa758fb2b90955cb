package annals.node.parts;

import annals.postgresql.projection.ReadModelProcessor;
import annals.postgresql.projection.ReadModels;
import annals.query.shared.Projection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Flux;

/** Runs all read models from the start of the product to its end. */
public final class RunningReadModels implements SmartLifecycle {

    /** Nobody sees it by eye, and at a hundred events a second it makes one transaction of five. */
    private static final Duration PACE = Duration.ofMillis(50);

    private static final Duration END = Duration.ofSeconds(5);

    private final ReadModels readModels;
    private final List<ReadModelProcessor> processors;
    private volatile boolean running;

    RunningReadModels(ReadModels readModels, List<Projection> projections) {
        this.readModels = readModels;
        this.processors = projections.stream()
                .map(projection -> {
                    var definition = readModels.define(projection.readModel(), projection);
                    definition.tables(projection.tables()).pace(PACE);
                    projection.configure(definition);
                    return definition.build();
                })
                .toList();
    }

    /** The processors, one for each read model. */
    public List<ReadModelProcessor> processors() {
        return processors;
    }

    /** One of them, if there is one of that name. */
    public Optional<ReadModelProcessor> processor(String name) {
        return processors.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    @Override
    public void start() {
        readModels.takeOverFromPreviousProcess();
        processors.forEach(ReadModelProcessor::start);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        Flux.fromIterable(processors).flatMap(ReadModelProcessor::stop).then().block(END);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server starts, after it has stopped. */
    @Override
    public int getPhase() {
        return 0;
    }
}
