package annals.query.sales.pipeline;

import static annals.query.shared.Columns.text;
import static annals.query.shared.Columns.value;

import annals.api.sales.pipeline.PipelineKey;
import annals.api.sales.pipeline.PipelineSummary;
import annals.api.sales.pipeline.Stage;
import annals.api.sales.pipeline.StageCategory;
import annals.api.sales.pipeline.StageKey;
import annals.api.shared.Page;
import annals.http.Cursor;
import annals.postgresql.projection.ReadModelReader;
import annals.query.shared.Pages;
import annals.query.shared.Sql;
import io.r2dbc.spi.Readable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads which pipelines there are. */
@Component
class PipelinesQueries {

    private final ReadModelReader reader;

    PipelinesQueries(ReadModelReader reader) {
        this.reader = reader;
    }

    /** Pipelines by name, with the stages that they have now. */
    Mono<Page<PipelineSummary>> answer(@Nullable String cursor, int limit, long atLeast) {
        Sql pipelines = Sql.of("with chosen as (select pipeline, name from sales_pipeline_name where true");
        var last = Cursor.parse(cursor, 2);
        if (!last.isEmpty()) {
            pipelines.and("and (name, pipeline) > (?, ?)", last.get(0), last.get(1));
        }
        pipelines
                .and("order by name, pipeline limit ?)", limit + 1)
                .and("select c.name as pipeline_name, s.* from chosen c")
                .and("join sales_pipeline_stage s on s.pipeline = c.pipeline and not s.removed")
                .and("order by c.name, c.pipeline, s.rank");
        return reader.read(
                        PipelineProjection.NAME,
                        atLeast,
                        connection -> together(pipelines.on(connection, PipelinesQueries::withOneStage)))
                .map(answer -> Pages.of(answer, limit, found -> new Object[] {found.name(), found.pipeline()}));
    }

    private static Mono<List<PipelineSummary>> together(Flux<PipelineSummary> stages) {
        return stages.bufferUntilChanged(PipelineSummary::pipeline)
                .map(ofOne -> new PipelineSummary(
                        ofOne.get(0).pipeline(),
                        ofOne.get(0).name(),
                        ofOne.stream().flatMap(one -> one.stages().stream()).toList()))
                .collectList();
    }

    private static PipelineSummary withOneStage(Readable row) {
        var stage = new Stage(
                StageKey.of(text(row, "stage")),
                text(row, "name"),
                value(row, "probability", Integer.class),
                StageCategory.valueOf(text(row, "category")));
        return new PipelineSummary(PipelineKey.of(text(row, "pipeline")), text(row, "pipeline_name"), List.of(stage));
    }
}
