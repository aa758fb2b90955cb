package annals.query.sales.pipeline;

import static annals.api.sales.pipeline.PipelineRefusal.PIPELINE_NOT_FOUND;
import static annals.query.shared.Columns.text;

import annals.api.sales.pipeline.DealCard;
import annals.api.sales.pipeline.PipelineKey;
import annals.api.sales.pipeline.PipelineView;
import annals.api.sales.pipeline.StageKey;
import annals.api.shared.Ids;
import annals.api.shared.Page;
import annals.api.shared.Refused;
import annals.http.Cursor;
import annals.postgresql.projection.Answer;
import annals.postgresql.projection.ReadModelReader;
import annals.query.shared.Pages;
import annals.query.shared.Sql;
import io.r2dbc.spi.Connection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads the board. */
@Component
class PipelineQueries {

    private static final String CARD = "select d.*, c.name as customer_name," + " greatest(0, extract(epoch from "
            + Sql.NOW + " - d.in_stage_since)::bigint / 86400) as days_in_stage";
    private static final String CUSTOMER = "left join sales_pipeline_customer c on c.customer_id = d.customer_id";
    private static final String LAST_FIRST = "order by d.in_stage_since desc, d.deal_id desc";
    private static final String TOTAL = "currency, count(*) as deals, sum(amount) as amount,"
            + " sum(amount * probability) / 100 as weighted from sales_pipeline where pipeline = ?";

    private final ReadModelReader reader;

    PipelineQueries(ReadModelReader reader) {
        this.reader = reader;
    }

    /**
     * The whole board; refused with {@code PIPELINE_NOT_FOUND} if there is no such pipeline.
     *
     * @param owner whose deals; null means everybody's
     * @param limit most deals of a column
     */
    Mono<PipelineView> answer(PipelineKey pipeline, @Nullable String owner, int limit, long atLeast) {
        return reader.read(PipelineProjection.NAME, atLeast, connection -> board(connection, pipeline, owner, limit))
                .map(answer -> answer.value().view(pipeline, limit, answer.position()))
                .switchIfEmpty(Mono.error(() -> Refused.because(PIPELINE_NOT_FOUND, "id", pipeline)));
    }

    /** A part of one column. */
    Mono<Page<DealCard>> answer(
            PipelineKey pipeline,
            StageKey stage,
            @Nullable String owner,
            @Nullable String cursor,
            int limit,
            long atLeast) {
        Sql query = Sql.of(CARD + " from sales_pipeline d " + CUSTOMER)
                .and("where d.pipeline = ? and d.stage = ?", pipeline.value(), stage.value())
                .andIf(owner, "and d.owner = ?");
        var last = Cursor.parse(cursor, 2);
        if (!last.isEmpty()) {
            query.and("and (d.in_stage_since, d.deal_id) < (?, ?)", Pages.moment(last.get(0)), Ids.parse(last.get(1)));
        }
        query.and(LAST_FIRST + " limit ?", limit + 1);
        return reader.read(
                        PipelineProjection.NAME,
                        atLeast,
                        connection -> query.on(connection, Board::card).collectList())
                .map((Answer<List<DealCard>> answer) -> Pages.of(answer, limit, Board::key));
    }

    private static Mono<Board> board(Connection connection, PipelineKey pipeline, @Nullable String owner, int limit) {
        Sql stages = Sql.of("select * from sales_pipeline_stage where pipeline = ?", pipeline.value())
                .and("order by removed, rank");
        Sql totals = Sql.of("select stage, " + TOTAL, pipeline.value())
                .andIf(owner, "and owner = ?")
                .and("group by stage, currency order by stage, currency");
        Sql forecast = Sql.of("select " + TOTAL + " and not closed", pipeline.value())
                .andIf(owner, "and owner = ?")
                .and("group by currency order by currency");
        return Sql.of("select name from sales_pipeline_name where pipeline = ?", pipeline.value())
                .on(connection, row -> new Board(text(row, "name")))
                .next()
                .flatMap(board -> stages.on(connection, board::stage)
                        .thenMany(totals.on(connection, board::total))
                        .thenMany(forecast.on(connection, board::forecast))
                        .thenMany(cards(pipeline, owner, limit).on(connection, board::deal))
                        .then(Mono.just(board)));
    }

    /** The first deals of each column and one more, which tells whether the column goes on. */
    private static Sql cards(PipelineKey pipeline, @Nullable String owner, int limit) {
        return Sql.of(CARD + " from sales_pipeline_stage s cross join lateral")
                .and("(select * from sales_pipeline d where d.pipeline = s.pipeline and d.stage = s.stage")
                .andIf(owner, "and d.owner = ?")
                .and(LAST_FIRST + " limit ?) d " + CUSTOMER, limit + 1)
                .and("where s.pipeline = ? " + LAST_FIRST, pipeline.value());
    }
}
