package annals.command.sales.pipeline;

import static annals.api.sales.pipeline.PipelineRefusal.FIRST_STAGE_NOT_OPEN;
import static annals.api.sales.pipeline.PipelineRefusal.ONE_STAGE_NEEDED;
import static annals.api.sales.pipeline.PipelineRefusal.PIPELINE_UNKNOWN;
import static annals.api.sales.pipeline.PipelineRefusal.STAGE_TWICE;
import static annals.api.sales.pipeline.PipelineRefusal.STAGE_UNKNOWN;
import static annals.api.sales.pipeline.PipelineRefusal.TOO_MANY_STAGES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import annals.api.sales.pipeline.PipelineCommand.DefinePipeline;
import annals.api.sales.pipeline.PipelineEvent.PipelineDefined;
import annals.api.sales.pipeline.PipelineKey;
import annals.api.sales.pipeline.PipelineRefusal;
import annals.api.sales.pipeline.Stage;
import annals.api.sales.pipeline.StageCategory;
import annals.api.sales.pipeline.StageKey;
import annals.api.shared.InvalidValue;
import annals.api.shared.Refused;
import annals.command.shared.AggregateSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PipelineTest {

    private static final Instant AT = Instant.parse("2026-03-04T05:06:07Z");
    private static final PipelineKey KEY = PipelineKey.of("partners");
    private static final Stage TALKING = stage("TALKING", 30, StageCategory.OPEN);
    private static final Stage WAITING = stage("WAITING", 20, StageCategory.ON_HOLD);
    private static final Stage WON = stage("WON", 100, StageCategory.WON);
    private static final Stage LOST = stage("LOST", 0, StageCategory.LOST);

    private final AggregateSpec pipelines = AggregateSpec.of(new PipelineFeature());

    private static Stage stage(String key, int probability, StageCategory category) {
        return new Stage(StageKey.of(key), key, probability, category);
    }

    private static DefinePipeline define(Stage... stages) {
        return new DefinePipeline(KEY, " Partners ", List.of(stages), AT);
    }

    private static PipelineDefined defined(Stage... stages) {
        return new PipelineDefined(KEY, "Partners", List.of(stages), AT);
    }

    @Test
    void aPipelineIsDefinedAndDefinedAnew() {
        pipelines
                .when(define(TALKING, WON, LOST))
                .publishes(defined(TALKING, WON, LOST))
                .when(define(TALKING, WAITING, WON, LOST))
                .publishes(defined(TALKING, WAITING, WON, LOST));
    }

    @Test
    void aPipelineThatIsDefinedTheSameWayAgainIsTheSame() {
        pipelines
                .when(define(TALKING, WON, LOST))
                .when(define(TALKING, WON, LOST))
                .publishesNothing();
    }

    @Test
    void theOrderOfStagesMatters() {
        pipelines
                .when(define(TALKING, WON, LOST))
                .when(define(TALKING, LOST, WON))
                .publishes(defined(TALKING, LOST, WON));
    }

    static Stream<Arguments> pipelinesThatMakeNoSense() {
        return Stream.of(
                Arguments.of("no stage at all", List.of(), FIRST_STAGE_NOT_OPEN),
                Arguments.of("starts on hold", List.of(WAITING, TALKING, WON, LOST), FIRST_STAGE_NOT_OPEN),
                Arguments.of("starts with the end", List.of(WON, TALKING, LOST), FIRST_STAGE_NOT_OPEN),
                Arguments.of("cannot be won", List.of(TALKING, LOST), ONE_STAGE_NEEDED),
                Arguments.of("cannot be lost", List.of(TALKING, WON), ONE_STAGE_NEEDED),
                Arguments.of(
                        "is won in two ways",
                        List.of(TALKING, WON, stage("WON_TOO", 100, StageCategory.WON), LOST),
                        ONE_STAGE_NEEDED),
                Arguments.of("has a stage twice", List.of(TALKING, WON, LOST, TALKING), STAGE_TWICE),
                Arguments.of("nobody can oversee", many(), TOO_MANY_STAGES));
    }

    private static List<Stage> many() {
        List<Stage> stages = new ArrayList<>(List.of(TALKING, WON, LOST));
        IntStream.range(0, 38).forEach(i -> stages.add(stage("S" + i, i, StageCategory.OPEN)));
        return stages;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pipelinesThatMakeNoSense")
    void aPipelineThatMakesNoSenseIsRefused(String why, List<Stage> stages, PipelineRefusal refusal) {
        pipelines.when(new DefinePipeline(KEY, "P", stages, AT)).refuses(refusal);
    }

    @ParameterizedTest
    @CsvSource({"OPEN,-1", "OPEN,101", "ON_HOLD,-1", "ON_HOLD,101", "WON,99", "LOST,1"})
    void aProbabilityFitsItsStage(StageCategory category, int probability) {
        assertThatThrownBy(() -> stage("S", probability, category)).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Default", "1st", "a b", "a/b", "6f1f3c1e-6f0e-5d0b-9a44-5a0f3f1f6a11", "äöü"})
    void aPipelinesKeyIsAShortWord(String key) {
        assertThatThrownBy(() -> PipelineKey.of(key)).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Won", "1ST", "A B", "A-B", "ÄÖÜ"})
    void aStagesKeyIsAShortWordInUpperCase(String key) {
        assertThatThrownBy(() -> StageKey.of(key)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void whoeverAsksForThePipelineGetsItsLatestStages() {
        var asked = new Pipelines(pipelines.store());
        pipelines.given(KEY, defined(TALKING, WON, LOST));
        assertThat(asked.stagesOf(KEY).inOrder()).containsExactly(TALKING, WON, LOST);
        pipelines.given(KEY, defined(TALKING, WAITING, WON, LOST));
        assertThat(asked.stagesOf(KEY).inOrder()).containsExactly(TALKING, WAITING, WON, LOST);
    }

    @Test
    void whatNobodyDefinedCannotBeAskedFor() {
        var asked = new Pipelines(pipelines.store());
        assertThatThrownBy(() -> asked.stagesOf(KEY))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(PIPELINE_UNKNOWN.name());
        pipelines.given(KEY, defined(TALKING, WON, LOST));
        assertThatThrownBy(() -> asked.stagesOf(KEY).require(WAITING.key()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(STAGE_UNKNOWN.name());
    }
}
