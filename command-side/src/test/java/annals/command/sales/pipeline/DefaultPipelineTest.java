package annals.command.sales.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import annals.api.sales.pipeline.PipelineCommand.DefinePipeline;
import annals.api.sales.pipeline.PipelineEvent.PipelineDefined;
import annals.api.sales.pipeline.PipelineKey;
import annals.api.sales.pipeline.Stage;
import annals.api.sales.pipeline.StageCategory;
import annals.api.sales.pipeline.StageKey;
import annals.command.shared.AggregateSpec;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DefaultPipelineTest {

    private static final Instant AT = Instant.parse("2026-03-04T05:06:07Z");

    private final AggregateSpec pipelines = AggregateSpec.of(new PipelineFeature());
    private final DefaultPipeline defaults = new DefaultPipeline(pipelines.store());

    private DefinePipeline missing() {
        return defaults.ifMissing(AT).orElseThrow();
    }

    @Test
    void aNewCompanyHasAPipelineToStartWith() {
        pipelines.when(missing());
        assertThat(pipelines.published()).singleElement().isInstanceOfSatisfying(PipelineDefined.class, event -> {
            assertThat(event.pipeline()).isEqualTo(PipelineKey.DEFAULT);
            assertThat(event.stages())
                    .extracting(stage -> stage.key() + " " + stage.probability())
                    .containsExactly(
                            "PROSPECTING 10",
                            "QUALIFICATION 20",
                            "NEEDS_ANALYSIS 25",
                            "VALUE_PROPOSITION 30",
                            "DECISION_MAKERS 40",
                            "PERCEPTION_ANALYSIS 50",
                            "PROPOSAL 65",
                            "NEGOTIATION 80",
                            "WON 100",
                            "LOST 0");
        });
    }

    @Test
    void twoThatStartAtOnceDefineItOnce() {
        var one = missing();
        var other = missing();
        pipelines.when(one).when(other).publishesNothing();
    }

    @Test
    void aPipelineThatWasChangedSinceStaysAsItIs() {
        var stages = List.of(
                new Stage(StageKey.of("ONLY"), "Only", 50, StageCategory.OPEN),
                new Stage(StageKey.of("WON"), "Won", 100, StageCategory.WON),
                new Stage(StageKey.of("LOST"), "Lost", 0, StageCategory.LOST));
        pipelines.when(missing()).when(new DefinePipeline(PipelineKey.DEFAULT, "Ours", stages, AT));
        assertThat(defaults.ifMissing(AT)).isEmpty();
    }
}
