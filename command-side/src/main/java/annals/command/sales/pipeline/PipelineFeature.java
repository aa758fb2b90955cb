package annals.command.sales.pipeline;

import static annals.api.sales.pipeline.PipelineRefusal.PIPELINE_NOT_FOUND;

import annals.api.sales.pipeline.PipelineCommand;
import annals.command.shared.CommandSide;
import annals.command.shared.Feature;
import org.springframework.stereotype.Component;

@Component
class PipelineFeature implements Feature {

    @Override
    public void register(CommandSide commandSide) {
        commandSide.aggregate(Pipeline.class, PipelineCommand.class, PIPELINE_NOT_FOUND);
    }
}
