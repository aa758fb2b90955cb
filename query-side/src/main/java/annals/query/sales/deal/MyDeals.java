package annals.query.sales.deal;

import annals.api.sales.deal.DealSummary;
import annals.api.today.TodayList;
import annals.postgresql.projection.Answer;
import annals.postgresql.projection.ReadModelReader;
import annals.query.shared.FirstFew;
import annals.query.shared.Sql;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads which deals wait for their owner. */
@Component
public class MyDeals {

    private final ReadModelReader reader;

    MyDeals(ReadModelReader reader) {
        this.reader = reader;
    }

    /**
     * Open deals: those that should have been closed by today, in UTC, first; then those longest in their stage.
     *
     * @param login of the person
     */
    public Mono<Answer<TodayList<DealSummary>>> of(String login, int limit, long atLeast) {
        Sql query = Sql.of("select q.*, count(*) over () as total from (" + DealQueries.DEALS)
                .and("and d.state = 'OPEN' and d.owner = ?) q", login)
                .and("order by coalesce(q.expected_close_date < " + Sql.TODAY + ", false) desc,")
                .and("q.in_stage_since, q.deal_id limit ?", limit);
        return reader.read(
                DealProjection.NAME, atLeast, connection -> FirstFew.of(query, connection, DealRows::summary));
    }
}
