package annals.query.service.queue;

import annals.api.service.queue.QueuedTicket;
import annals.api.today.TodayList;
import annals.postgresql.projection.Answer;
import annals.postgresql.projection.ReadModelReader;
import annals.query.shared.FirstFew;
import annals.query.shared.Sql;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads which tickets wait for their owner. */
@Component
public class MyTickets {

    private static final String WAITING = "q.state in ('PENDING_CUSTOMER', 'PENDING_INTERNAL', 'SNOOZED')";

    private final ReadModelReader reader;

    MyTickets(ReadModelReader reader) {
        this.reader = reader;
    }

    /**
     * Tickets that are not finished: those that wait for somebody else last, the most pressing first, and of those the
     * ones that nobody answered yet.
     *
     * @param login of the person
     */
    public Mono<Answer<TodayList<QueuedTicket>>> of(String login, int limit, long atLeast) {
        Sql query = Sql.of("select q.*, count(*) over () as total from (" + QueueQueries.TICKETS)
                .and("where t.owner = ?", login)
                .and("and t.state = any(?)) q", (Object) QueueQueries.names(QueueQueries.UNFINISHED))
                .and("order by " + WAITING + ", q.rank, q.first_response_at is not null, q.opened_at, q.ticket_id")
                .and("limit ?", limit);
        return reader.read(
                QueueProjection.NAME, atLeast, connection -> FirstFew.of(query, connection, QueueQueries::ticket));
    }
}
