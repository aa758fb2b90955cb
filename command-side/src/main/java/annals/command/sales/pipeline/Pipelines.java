package annals.command.sales.pipeline;

import static annals.api.sales.pipeline.PipelineRefusal.PIPELINE_UNKNOWN;

import annals.api.sales.pipeline.PipelineEvent.PipelineDefined;
import annals.api.sales.pipeline.PipelineKey;
import annals.api.shared.Refused;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * Tells commands of other features what stages a pipeline has. It reads the pipeline without locking it, so that all deals
 * of a pipeline can be worked on at once; a command and a definition of the same moment happen one before the other.
 */
public final class Pipelines {

    private final EventStore store;
    private final Map<PipelineKey, Known> known = new ConcurrentHashMap<>();

    private record Known(long version, Stages stages) {}

    /** @param store where pipelines are looked for */
    public Pipelines(EventStore store) {
        this.store = store;
    }

    /** The pipeline's stages of now; refuses with {@code PIPELINE_UNKNOWN} if there is no such pipeline. */
    public Stages stagesOf(PipelineKey pipeline) {
        long version = store.lastSequenceNumberFor(pipeline.toString())
                .orElseThrow(() -> Refused.because(PIPELINE_UNKNOWN, "pipeline", pipeline));
        Known last = known.get(pipeline);
        if (last == null || last.version() != version) {
            last = read(pipeline, version);
            known.put(pipeline, last);
        }
        return last.stages();
    }

    private Known read(PipelineKey pipeline, long version) {
        var last = store.readEvents(pipeline.toString(), version)
                .asStream()
                .reduce((earlier, later) -> later)
                .orElseThrow();
        var defined = (PipelineDefined) last.getPayload();
        return new Known(last.getSequenceNumber(), new Stages(pipeline, defined.stages()));
    }
}
