package annals.query.sales.deal;

import static annals.api.sales.deal.DealRefusal.DEAL_NOT_FOUND;

import annals.api.access.Action;
import annals.api.sales.deal.DealFilter;
import annals.api.sales.deal.DealId;
import annals.api.sales.deal.DealSummary;
import annals.api.sales.deal.DealView;
import annals.api.shared.Ids;
import annals.api.shared.Page;
import annals.api.shared.Refused;
import annals.http.Cursor;
import annals.postgresql.projection.ReadModelReader;
import annals.query.shared.LikePattern;
import annals.query.shared.Pages;
import annals.query.shared.Sql;
import io.r2dbc.spi.Connection;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds deals and reads them. */
@Component
class DealQueries {

    static final String DEALS = "select d.*, c.name as customer_name from sales_deal d left join sales_deal_customer c"
            + " on c.customer_id = d.customer_id where true";
    private static final String VISITS = "select stage, since, until, greatest(0, extract(epoch from coalesce(until, "
            + Sql.NOW + ") - since)::bigint) as seconds"
            + " from (select stage, since, version, lead(since) over (order by version) as until"
            + " from sales_deal_visit where deal_id = ?) visits order by version";

    private final ReadModelReader reader;

    DealQueries(ReadModelReader reader) {
        this.reader = reader;
    }

    /**
     * One deal; refused with {@code DEAL_NOT_FOUND} if there is none.
     *
     * @param rights of who reads, which decide about the actions
     */
    Mono<DealView> answer(DealId dealId, Predicate<Action> rights, long atLeast) {
        return reader.read(DealProjection.NAME, atLeast, connection -> deal(connection, dealId, rights))
                .map(answer -> DealRows.with(answer.value(), answer.value().visits(), answer.position()))
                .switchIfEmpty(Mono.error(() -> Refused.because(DEAL_NOT_FOUND, "id", dealId)));
    }

    private static Mono<DealView> deal(Connection connection, DealId dealId, Predicate<Action> rights) {
        var visits =
                Sql.of(VISITS, dealId.value()).on(connection, DealRows::visit).collectList();
        return Sql.of(DEALS)
                .and("and d.deal_id = ?", dealId.value())
                .on(connection, row -> DealRows.view(row, rights))
                .next()
                .flatMap(deal -> visits.map(read -> DealRows.with(deal, read, deal.position())));
    }

    /** Deals that pass the filter, those opened last first. */
    Mono<Page<DealSummary>> answer(DealFilter filter, @Nullable String cursor, int limit, long atLeast) {
        Sql query = Sql.of(DEALS)
                .andIf(filter.pipeline() == null ? null : filter.pipeline().value(), "and d.pipeline = ?")
                .andIf(filter.stage() == null ? null : filter.stage().value(), "and d.stage = ?")
                .andIf(filter.owner(), "and d.owner = ?")
                .andIf(filter.customerId() == null ? null : filter.customerId().value(), "and d.customer_id = ?");
        if (filter.lookFor() != null && !filter.lookFor().isBlank()) {
            String part = LikePattern.inside(LikePattern.term(filter.lookFor()));
            query.and("and (d.search like ? or lower(c.name) like ?)", part, part);
        }
        var last = Cursor.parse(cursor, 2);
        if (!last.isEmpty()) {
            query.and("and (d.opened_at, d.deal_id) < (?, ?)", Pages.moment(last.get(0)), Ids.parse(last.get(1)));
        }
        query.and("order by d.opened_at desc, d.deal_id desc limit ?", limit + 1);
        return reader.read(
                        DealProjection.NAME,
                        atLeast,
                        connection -> query.on(connection, DealRows::summary).collectList())
                .map(answer -> Pages.of(answer, limit, deal -> new Object[] {deal.openedAt(), deal.dealId()}));
    }
}
