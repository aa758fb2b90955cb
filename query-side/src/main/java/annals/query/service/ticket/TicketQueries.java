package annals.query.service.ticket;

import static annals.api.service.ticket.TicketRefusal.TICKET_NOT_FOUND;

import annals.api.access.Action;
import annals.api.access.Department;
import annals.api.service.ticket.TicketId;
import annals.api.service.ticket.TicketView;
import annals.api.shared.Refused;
import annals.postgresql.projection.ReadModelReader;
import annals.query.shared.Sql;
import io.r2dbc.spi.Connection;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads single tickets. */
@Component
class TicketQueries {

    /** A conversation longer than this is shown without its beginning. */
    private static final int LATEST = 1000;

    private static final String TICKET = "select t.*, c.name as customer_name from service_ticket t left join"
            + " service_ticket_customer c on c.customer_id = t.customer_id where t.ticket_id = ?";

    private final ReadModelReader reader;

    TicketQueries(ReadModelReader reader) {
        this.reader = reader;
    }

    /**
     * One ticket; refused with {@code TICKET_NOT_FOUND} if there is none.
     *
     * @param department of who reads, which decides about internal notes; null if it has none
     * @param rights of who reads, which decide about the actions
     */
    Mono<TicketView> answer(
            TicketId ticketId, @Nullable Department department, Predicate<Action> rights, long atLeast) {
        return reader.read(
                        TicketProjection.NAME, atLeast, connection -> ticket(connection, ticketId, department, rights))
                .map(answer -> answer.value()
                        .with(answer.value().conversation(), answer.value().absorbed(), answer.position()))
                .switchIfEmpty(Mono.error(() -> Refused.because(TICKET_NOT_FOUND, "id", ticketId)));
    }

    private static Mono<TicketView> ticket(
            Connection connection, TicketId ticketId, @Nullable Department department, Predicate<Action> rights) {
        var steps = Sql.of("select * from (select * from service_ticket_step where ticket_id = ?", ticketId.value())
                .and("and (visible_to is null or ? = any(visible_to))", department == null ? "" : department.name())
                .and("order by occurred_at desc, position desc limit ?) latest order by occurred_at, position", LATEST)
                .on(connection, TicketRows::step)
                .collectList();
        var absorbed = Sql.of(
                        "select ticket_id from service_ticket where survivor = ? order by opened_at, ticket_id",
                        ticketId.value())
                .on(connection, TicketRows::id)
                .collectList();
        return Sql.of(TICKET, ticketId.value())
                .on(connection, row -> TicketRows.view(row, rights))
                .next()
                .flatMap(ticket ->
                        steps.flatMap(said -> absorbed.map(ids -> ticket.with(said, ids, ticket.position()))));
    }
}
