package annals.query.service.queue;

import static annals.query.shared.Columns.moment;
import static annals.query.shared.Columns.momentOrNull;
import static annals.query.shared.Columns.number;
import static annals.query.shared.Columns.text;
import static annals.query.shared.Columns.textOrNull;
import static annals.query.shared.Columns.value;

import annals.api.access.Department;
import annals.api.customer.Channel;
import annals.api.customer.CustomerId;
import annals.api.service.queue.QueueFilter;
import annals.api.service.queue.QueueView;
import annals.api.service.queue.QueuedTicket;
import annals.api.service.ticket.TicketId;
import annals.api.service.ticket.TicketPriority;
import annals.api.service.ticket.TicketState;
import annals.api.service.ticket.TicketType;
import annals.api.shared.Ids;
import annals.api.shared.InvalidValue;
import annals.http.Cursor;
import annals.postgresql.projection.Answer;
import annals.postgresql.projection.ReadModelReader;
import annals.query.shared.Pages;
import annals.query.shared.Sql;
import io.r2dbc.spi.Readable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads the queue. */
@Component
class QueueQueries {

    static final Set<TicketState> UNFINISHED = Set.of(
            TicketState.NEW,
            TicketState.OPEN,
            TicketState.PENDING_CUSTOMER,
            TicketState.PENDING_INTERNAL,
            TicketState.SNOOZED);
    static final String TICKETS = "select t.*, c.name as customer_name,"
            + " greatest(0, extract(epoch from coalesce(t.finished_at, " + Sql.NOW + ") - t.opened_at)::bigint) as age"
            + " from service_queue t"
            + " left join service_queue_customer c on c.customer_id = t.customer_id";

    private final ReadModelReader reader;

    QueueQueries(ReadModelReader reader) {
        this.reader = reader;
    }

    /** A part of the queue. */
    Mono<QueueView> answer(QueueFilter filter, @Nullable String cursor, int limit, long atLeast) {
        Sql tickets = tickets(filter, cursor, limit);
        Sql counts = filtered(Sql.of("select t.state, count(*) as tickets from service_queue t where true"), filter)
                .and("group by t.state");
        return reader.read(
                        QueueProjection.NAME,
                        atLeast,
                        connection -> tickets.on(connection, QueueQueries::ticket)
                                .collectList()
                                .zipWhen(
                                        read -> counts.on(
                                                        connection,
                                                        row -> Map.entry(state(row), number(row, "tickets")))
                                                .collectList(),
                                        (read, counted) -> new Part(read, inEachState(counted))))
                .map(answer -> view(answer, limit));
    }

    private static Sql tickets(QueueFilter filter, @Nullable String cursor, int limit) {
        Set<TicketState> states = filter.states().isEmpty() ? UNFINISHED : filter.states();
        Sql query = filtered(Sql.of(TICKETS).and("where t.state = any(?)", (Object) names(states)), filter);
        var last = Cursor.parse(cursor, 3);
        if (!last.isEmpty()) {
            query.and(
                    "and (t.rank, t.opened_at, t.ticket_id) > (?, ?, ?)",
                    QueueProjection.rank(priority(last.get(0))),
                    Pages.moment(last.get(1)),
                    Ids.parse(last.get(2)));
        }
        return query.and("order by t.rank, t.opened_at, t.ticket_id limit ?", limit + 1);
    }

    static String[] names(Set<TicketState> states) {
        return states.stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    private static Sql filtered(Sql query, QueueFilter filter) {
        query.andIf(filter.priority() == null ? null : filter.priority().name(), "and t.priority = ?")
                .andIf(filter.owner(), "and t.owner = ?")
                .andIf(filter.customerId() == null ? null : filter.customerId().value(), "and t.customer_id = ?");
        return filter.unowned() ? query.and("and t.owner is null") : query;
    }

    private static TicketPriority priority(String name) {
        return Arrays.stream(TicketPriority.values())
                .filter(priority -> priority.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidValue("CURSOR_INVALID", "A cursor is what nextCursor of an earlier page said."));
    }

    private static Map<TicketState, Long> inEachState(List<Map.Entry<TicketState, Long>> counted) {
        Map<TicketState, Long> counts = new EnumMap<>(TicketState.class);
        for (TicketState state : TicketState.values()) {
            counts.put(state, 0L);
        }
        counted.forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    private static QueueView view(Answer<Part> answer, int limit) {
        var page = Pages.of(new Answer<>(answer.value().tickets(), answer.position()), limit, ticket ->
                new Object[] {ticket.priority(), ticket.openedAt(), ticket.ticketId()});
        return new QueueView(page.entries(), answer.value().counts(), page.nextCursor(), page.position());
    }

    static QueuedTicket ticket(Readable row) {
        UUID customerId = row.get("customer_id", UUID.class);
        return new QueuedTicket(
                new TicketId(value(row, "ticket_id", UUID.class)),
                customerId == null ? null : new CustomerId(customerId),
                row.get("customer_name", String.class),
                text(row, "subject"),
                TicketType.valueOf(text(row, "type")),
                Channel.valueOf(text(row, "channel")),
                TicketPriority.valueOf(text(row, "priority")),
                state(row),
                row.get("category", String.class),
                row.get("owner", String.class),
                number(row, "level"),
                moment(row, "opened_at"),
                number(row, "age"),
                momentOrNull(row, "first_response_at"),
                momentOrNull(row, "waits_until"),
                textOrNull(row, "awaits", Department::valueOf),
                number(row, "version"));
    }

    private static TicketState state(Readable row) {
        return TicketState.valueOf(text(row, "state"));
    }

    /** What was read, with one ticket more than was asked for if there is one. */
    private record Part(List<QueuedTicket> tickets, Map<TicketState, Long> counts) {}
}
