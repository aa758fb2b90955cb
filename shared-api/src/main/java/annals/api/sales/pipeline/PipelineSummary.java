package annals.api.sales.pipeline;

import java.util.List;

/**
 * A pipeline in a list, for choosing one.
 *
 * @param stages in their order
 */
public record PipelineSummary(PipelineKey pipeline, String name, List<Stage> stages) {

    /** Copies the stages. */
    public PipelineSummary {
        stages = List.copyOf(stages);
    }
}
