package annals.command.sales.pipeline;

import static annals.api.sales.pipeline.PipelineRefusal.STAGE_UNKNOWN;

import annals.api.sales.pipeline.PipelineKey;
import annals.api.sales.pipeline.Stage;
import annals.api.sales.pipeline.StageCategory;
import annals.api.sales.pipeline.StageKey;
import annals.api.shared.Refused;
import java.util.List;
import java.util.Optional;

/** The stages of a pipeline as it is defined now, in order. */
public record Stages(PipelineKey pipeline, List<Stage> inOrder) {

    /** Copies the stages. */
    public Stages {
        inOrder = List.copyOf(inOrder);
    }

    /** Where deals start. */
    public Stage first() {
        return inOrder.get(0);
    }

    /** Where won deals are. */
    public Stage won() {
        return only(StageCategory.WON);
    }

    /** Where lost deals are. */
    public Stage lost() {
        return only(StageCategory.LOST);
    }

    /** The stage of that key, if the pipeline still has it. */
    public Optional<Stage> find(StageKey key) {
        return inOrder.stream().filter(stage -> stage.key().equals(key)).findFirst();
    }

    /** The stage of that key; refuses with {@code STAGE_UNKNOWN} if there is none. */
    public Stage require(StageKey key) {
        return find(key).orElseThrow(() -> Refused.because(STAGE_UNKNOWN, "pipeline", pipeline, "stage", key));
    }

    private Stage only(StageCategory category) {
        return inOrder.stream()
                .filter(stage -> stage.category() == category)
                .findFirst()
                .orElseThrow();
    }
}
