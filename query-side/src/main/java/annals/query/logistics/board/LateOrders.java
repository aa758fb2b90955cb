package annals.query.logistics.board;

import annals.api.access.Department;
import annals.api.logistics.board.OrderCard;
import annals.api.today.TodayList;
import annals.postgresql.projection.Answer;
import annals.postgresql.projection.ReadModelReader;
import annals.query.shared.FirstFew;
import annals.query.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads which orders somebody has to look after. */
@Component
public class LateOrders {

    private static final String IN_NEED =
            "(b.rank < 2 or b.state = 'PROBLEM')" + " and b.state not in ('DELIVERED', 'CANCELLED', 'RETURNED')";

    private final ReadModelReader reader;

    LateOrders(ReadModelReader reader) {
        this.reader = reader;
    }

    /**
     * Orders on their way that are late or have a shipment in trouble: first those of the customers whom the person looks
     * after, and for somebody of logistics then all others; of each those in trouble first.
     *
     * @param login of the person
     */
    public Mono<Answer<TodayList<OrderCard>>> of(
            String login, @Nullable Department department, int limit, long atLeast) {
        Sql query = Sql.of(BoardQueries.RANKED)
                .and("select *, count(*) over () as total from (select b.*,")
                .and("coalesce(b.owner = ?, false) as mine", login)
                .and("from board b where " + IN_NEED + ") needy where mine or ?", department == Department.LOGISTICS)
                .and("order by mine desc, state <> 'PROBLEM', rank, by_date, order_id limit ?", limit);
        return reader.read(
                BoardProjection.NAME,
                atLeast,
                connection ->
                        FirstFew.of(query, connection, row -> OnBoard.of(row).card()));
    }
}
