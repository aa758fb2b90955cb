package annals.query.sales.pipeline;

import static annals.postgresql.projection.ReadModelReader.ANY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import annals.api.sales.pipeline.PipelineEvent.PipelineDefined;
import annals.api.sales.pipeline.PipelineKey;
import annals.api.sales.pipeline.PipelineSummary;
import annals.api.sales.pipeline.Stage;
import annals.api.sales.pipeline.StageCategory;
import annals.api.sales.pipeline.StageKey;
import annals.api.shared.InvalidValue;
import annals.api.shared.Page;
import annals.query.shared.ProjectionSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PipelinesTest {

    private static final Instant AT = Instant.parse("2026-03-04T05:06:07Z");
    private static final Stage TALKING = new Stage(StageKey.of("TALKING"), "Talking", 30, StageCategory.OPEN);
    private static final Stage CLOSING = new Stage(StageKey.of("CLOSING"), "Closing", 80, StageCategory.OPEN);
    private static final Stage WON = new Stage(StageKey.of("WON"), "Won", 100, StageCategory.WON);
    private static final Stage LOST = new Stage(StageKey.of("LOST"), "Lost", 0, StageCategory.LOST);

    private final ProjectionSpec spec = ProjectionSpec.of(PipelineProjection::new);
    private final PipelinesQueries queries = new PipelinesQueries(spec.reader());

    @AfterEach
    void close() {
        spec.close();
    }

    private void defined(String key, String name, Stage... stages) {
        var pipeline = PipelineKey.of(key);
        spec.given(pipeline, new PipelineDefined(pipeline, name, List.of(stages), AT));
    }

    private Page<PipelineSummary> page(@Nullable String cursor, int limit) {
        return spec.ask(queries.answer(cursor, limit, spec.head()));
    }

    @Test
    void everyPipelineIsThereToBeChosenWithItsStagesInTheirOrder() {
        defined("default", "New business", TALKING, CLOSING, WON, LOST);
        defined("renewals", "Contracts", CLOSING, WON, LOST);
        assertThat(page(null, 50))
                .isEqualTo(new Page<>(
                        List.of(
                                new PipelineSummary(
                                        PipelineKey.of("renewals"), "Contracts", List.of(CLOSING, WON, LOST)),
                                new PipelineSummary(
                                        PipelineKey.DEFAULT, "New business", List.of(TALKING, CLOSING, WON, LOST))),
                        null,
                        spec.head()));
    }

    @Test
    void aStageThatThePipelineHasNoLongerCannotBeChosen() {
        defined("default", "Sales", TALKING, CLOSING, WON, LOST);
        defined("default", "Selling", CLOSING, TALKING, LOST, WON);
        defined("default", "Selling", CLOSING, LOST, WON);
        assertThat(page(null, 50).entries())
                .containsExactly(new PipelineSummary(PipelineKey.DEFAULT, "Selling", List.of(CLOSING, LOST, WON)));
    }

    @Test
    void pagesFollowTheNamesWithoutAGapOrADouble() {
        for (int i = 0; i < 5; i++) {
            defined("p" + i, i % 2 == 0 ? "Namesake" : "Other " + i, TALKING, WON, LOST);
        }
        List<PipelineKey> read = new ArrayList<>();
        String cursor = null;
        do {
            var page = page(cursor, 2);
            assertThat(page.entries()).hasSizeBetween(1, 2);
            page.entries().forEach(found -> read.add(found.pipeline()));
            cursor = page.nextCursor();
        } while (cursor != null);
        assertThat(read).extracting(PipelineKey::value).containsExactly("p0", "p2", "p4", "p1", "p3");
    }

    @Test
    void aForeignCursorIsRefused() {
        assertThatThrownBy(() -> queries.answer("?", 10, ANY)).isInstanceOf(InvalidValue.class);
    }
}
