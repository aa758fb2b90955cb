package annals.api.sales.pipeline;

import annals.api.shared.DomainEvent;
import annals.api.shared.EventType;
import java.time.Instant;
import java.util.List;

/** What happened to a pipeline. Stored for ever: see CONTRIBUTING, "Change an event". */
public sealed interface PipelineEvent extends DomainEvent {

    /** The pipeline it happened to. */
    PipelineKey pipeline();

    /** The pipeline has these stages, in this order, from now on. */
    @EventType("crm.sales.pipeline.defined")
    record PipelineDefined(PipelineKey pipeline, String name, List<Stage> stages, Instant occurredAt)
            implements PipelineEvent {

        /** Copies the stages. */
        public PipelineDefined {
            stages = List.copyOf(stages);
        }
    }
}
