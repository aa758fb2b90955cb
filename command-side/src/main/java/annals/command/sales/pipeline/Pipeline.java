package annals.command.sales.pipeline;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import annals.api.sales.pipeline.PipelineCommand.DefinePipeline;
import annals.api.sales.pipeline.PipelineEvent.PipelineDefined;
import annals.api.sales.pipeline.PipelineKey;
import annals.api.sales.pipeline.Stage;
import annals.api.shared.Refused;
import annals.api.shared.Text;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The stages of one pipeline, as they were last defined. */
@AggregateRoot(type = "crm.sales.pipeline")
class Pipeline {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // the framework reads it
    private @Nullable PipelineKey key;

    private String name = "";
    private List<Stage> stages = List.of();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DefinePipeline command) {
        String wanted = Text.line(command.name(), "The pipeline's name");
        PipelineRules.mayHaveStages(command.stages()).ifPresent(Refused::because);
        if (!wanted.equals(name) || !command.stages().equals(stages)) {
            apply(new PipelineDefined(command.pipeline(), wanted, command.stages(), command.occurredAt()));
        }
    }

    @EventSourcingHandler
    void on(PipelineDefined event) {
        key = event.pipeline();
        name = event.name();
        stages = event.stages();
    }
}
