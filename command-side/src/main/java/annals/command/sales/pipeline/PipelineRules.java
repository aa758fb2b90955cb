package annals.command.sales.pipeline;

import static annals.api.sales.pipeline.PipelineRefusal.FIRST_STAGE_NOT_OPEN;
import static annals.api.sales.pipeline.PipelineRefusal.ONE_STAGE_NEEDED;
import static annals.api.sales.pipeline.PipelineRefusal.STAGE_TWICE;
import static annals.api.sales.pipeline.PipelineRefusal.TOO_MANY_STAGES;

import annals.api.sales.pipeline.Stage;
import annals.api.sales.pipeline.StageCategory;
import annals.api.sales.pipeline.StageKey;
import annals.api.shared.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What holds for every pipeline. */
final class PipelineRules {

    static final int MOST_STAGES = 40;

    private PipelineRules() {}

    static Optional<Refusal> mayHaveStages(List<Stage> stages) {
        return canBeRead(stages)
                .or(() -> areDistinct(stages))
                .or(() -> startOpen(stages))
                .or(() -> haveOne(StageCategory.WON, stages))
                .or(() -> haveOne(StageCategory.LOST, stages));
    }

    private static Optional<Refusal> canBeRead(List<Stage> stages) {
        return stages.size() <= MOST_STAGES
                ? Optional.empty()
                : Optional.of(Refusal.of(TOO_MANY_STAGES, "most", MOST_STAGES));
    }

    private static Optional<Refusal> areDistinct(List<Stage> stages) {
        Set<StageKey> seen = new HashSet<>();
        return stages.stream()
                .map(Stage::key)
                .filter(key -> !seen.add(key))
                .findFirst()
                .map(key -> Refusal.of(STAGE_TWICE, "stage", key));
    }

    private static Optional<Refusal> startOpen(List<Stage> stages) {
        return !stages.isEmpty() && stages.get(0).category() == StageCategory.OPEN
                ? Optional.empty()
                : Optional.of(Refusal.of(FIRST_STAGE_NOT_OPEN));
    }

    private static Optional<Refusal> haveOne(StageCategory category, List<Stage> stages) {
        long count =
                stages.stream().filter(stage -> stage.category() == category).count();
        return count == 1 ? Optional.empty() : Optional.of(Refusal.of(ONE_STAGE_NEEDED, "category", category));
    }
}
