package annals.query.privacy.subject;

import annals.api.privacy.RequestFilter;
import annals.api.privacy.RequestState;
import annals.api.privacy.RequestView;
import annals.api.shared.Ids;
import annals.api.shared.InvalidValue;
import annals.api.shared.Page;
import annals.http.Cursor;
import annals.postgresql.projection.ReadModelReader;
import annals.query.shared.Pages;
import annals.query.shared.Sql;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds requests of all people. Days are those of UTC. */
@Component
class RequestQueries {

    static final String REQUESTS = "select r.*, s.name as customer_name from privacy_subject_request r"
            + " left join privacy_subject s on s.customer_id = r.customer_id where true";

    /** Open ones first, those that are due first. */
    static final String ORDER = "order by (r.state <> 'OPEN'), r.due, r.request_id";

    private final ReadModelReader reader;
    private final Clock clock;

    RequestQueries(ReadModelReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    Mono<Page<RequestView>> answer(RequestFilter filter, @Nullable String cursor, int limit, long atLeast) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Sql query = matching(filter, today);
        var last = Cursor.parse(cursor, 3);
        if (!last.isEmpty()) {
            query.and(
                    "and ((r.state <> 'OPEN'), r.due, r.request_id) > (?, ?, ?)",
                    Boolean.valueOf(last.get(0)),
                    day(last.get(1)),
                    Ids.parse(last.get(2)));
        }
        query.and(ORDER).and("limit ?", limit + 1);
        return reader.read(
                        SubjectProjection.NAME,
                        atLeast,
                        connection -> query.on(connection, row -> SubjectRows.request(row, today))
                                .collectList())
                .map(answer -> Pages.of(answer, limit, RequestQueries::key));
    }

    private static Sql matching(RequestFilter filter, LocalDate today) {
        Sql query = Sql.of(REQUESTS)
                .andIf(filter.state() == null ? null : filter.state().name(), "and r.state = ?")
                .andIf(filter.kind() == null ? null : filter.kind().name(), "and r.kind = ?")
                .andIf(filter.customerId() == null ? null : filter.customerId().value(), "and r.customer_id = ?");
        return query.andIf(
                filter.overdue() == null ? null : today,
                Boolean.TRUE.equals(filter.overdue())
                        ? "and r.state = 'OPEN' and r.due < ?"
                        : "and not (r.state = 'OPEN' and r.due < ?)");
    }

    private static Object[] key(RequestView request) {
        return new Object[] {request.state() != RequestState.OPEN, request.due(), request.requestId()};
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidValue("CURSOR_INVALID", "A cursor is what nextCursor of an earlier page said.");
        }
    }
}
