package annals.api.sales.pipeline;

import annals.api.shared.DomainCommand;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be done with a pipeline. */
public sealed interface PipelineCommand extends DomainCommand {

    /** The pipeline it is done with. */
    PipelineKey pipeline();

    /** Says which stages the pipeline has, for the first time or anew. Deals keep the stage they are in. */
    record DefinePipeline(
            @TargetAggregateIdentifier PipelineKey pipeline, String name, List<Stage> stages, Instant occurredAt)
            implements PipelineCommand {}
}
