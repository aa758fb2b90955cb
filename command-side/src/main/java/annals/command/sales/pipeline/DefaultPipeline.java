package annals.command.sales.pipeline;

import annals.api.sales.pipeline.PipelineCommand.DefinePipeline;
import annals.api.sales.pipeline.PipelineKey;
import annals.api.sales.pipeline.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import tools.jackson.databind.json.JsonMapper;

/** The pipeline of deals that name none, as it is when the product starts for the first time. */
public final class DefaultPipeline {

    private static final Definition DEFINITION = read();

    private final EventStore store;

    private record Definition(String name, List<Stage> stages) {}

    /** @param store where the pipeline is looked for */
    public DefaultPipeline(EventStore store) {
        this.store = store;
    }

    /**
     * Answers the command that defines the pipeline, unless there is one already, however people may have changed it
     * since. Two that do this at once define it once.
     */
    public Optional<DefinePipeline> ifMissing(Instant occurredAt) {
        return store.lastSequenceNumberFor(PipelineKey.DEFAULT.toString()).isPresent()
                ? Optional.empty()
                : Optional.of(
                        new DefinePipeline(PipelineKey.DEFAULT, DEFINITION.name(), DEFINITION.stages(), occurredAt));
    }

    private static Definition read() {
        try (var json = DefaultPipeline.class.getResourceAsStream("default.json")) {
            return JsonMapper.builder().build().readValue(Objects.requireNonNull(json), Definition.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
