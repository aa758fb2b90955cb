package annals.query.customer.timeline;

import annals.api.access.Department;
import annals.api.customer.timeline.TimelineEntry;
import annals.api.customer.timeline.TimelineFilter;
import annals.api.shared.InvalidValue;
import annals.api.shared.Page;
import annals.http.Cursor;
import annals.postgresql.projection.CommitFeed;
import annals.postgresql.projection.LiveTail;
import annals.postgresql.projection.ReadModelReader;
import annals.query.shared.Pages;
import annals.query.shared.Sql;
import io.r2dbc.spi.Connection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads timelines: a customer's or everybody's page by page, and live. */
@Component
class TimelineQueries {

    private static final String ENTRIES =
            "select t.*, c.name as customer_name from read_model.customer_timeline t left join"
                    + " read_model.customer_timeline_customer c on c.customer_id = t.customer_id";
    private static final int LATEST = 4096;

    private final ReadModelReader reader;
    private final LiveTail<Entry> tail;

    TimelineQueries(ReadModelReader reader, CommitFeed feed) {
        this.reader = reader;
        this.tail = new LiveTail<>(
                TimelineProjection.NAME,
                reader,
                feed,
                TimelineQueries::after,
                entry -> entry.entry().position(),
                LATEST);
    }

    /** What happened last comes first. */
    Mono<Page<TimelineEntry>> byTime(TimelineFilter filter, @Nullable String cursor, int limit, long atLeast) {
        Sql query = matching(filter);
        var last = Cursor.parse(cursor, 2);
        if (!last.isEmpty()) {
            query.and("and (t.occurred_at, t.position) < (?, ?)", Pages.moment(last.get(0)), position(last.get(1)));
        }
        query.and("order by t.occurred_at desc, t.position desc limit ?", limit + 1);
        return page(query, limit, atLeast, entry -> new Object[] {entry.occurredAt(), entry.position()});
    }

    /** What was recorded last comes first, whenever it happened: what the stream told, backwards. */
    Mono<Page<TimelineEntry>> byRecording(TimelineFilter filter, @Nullable String cursor, int limit, long atLeast) {
        Sql query = matching(filter);
        var last = Cursor.parse(cursor, 1);
        if (!last.isEmpty()) {
            query.and("and t.position < ?", position(last.get(0)));
        }
        query.and("order by t.position desc limit ?", limit + 1);
        return page(query, limit, atLeast, entry -> new Object[] {entry.position()});
    }

    private static Sql matching(TimelineFilter filter) {
        return Sql.of(ENTRIES)
                .and("where (t.visible_to is null or ? = any(t.visible_to))", name(filter.reader()))
                .andIf(filter.customerId() == null ? null : filter.customerId().value(), "and t.customer_id = ?")
                .andIf(filter.department() == null ? null : filter.department().name(), "and t.department = ?")
                .andIf(filter.kind(), "and t.kind = ?");
    }

    private Mono<Page<TimelineEntry>> page(Sql query, int limit, long atLeast, Function<TimelineEntry, Object[]> key) {
        return reader.read(
                        TimelineProjection.NAME,
                        atLeast,
                        connection -> query.on(connection, Entry::of)
                                .map(Entry::entry)
                                .collectList())
                .map(answer -> Pages.of(answer, limit, key));
    }

    /** Everything after a position that passes the filter, then what is still to come. */
    Flux<TimelineEntry> stream(TimelineFilter filter, long after) {
        return tail.after(after).filter(entry -> entry.isIn(filter)).map(Entry::entry);
    }

    /** Where the timeline stands now. */
    Mono<Long> position() {
        return reader.read(TimelineProjection.NAME, ReadModelReader.ANY, connection -> Mono.just(true))
                .map(answer -> answer.position());
    }

    private static Flux<Entry> after(Connection connection, long after, int limit) {
        return Sql.of(ENTRIES)
                .and("where t.position > ? order by t.position limit ?", after, limit)
                .on(connection, Entry::of);
    }

    private static String name(@Nullable Department department) {
        return department == null ? "" : department.name();
    }

    private static Long position(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw new InvalidValue("CURSOR_INVALID", "A cursor is what nextCursor of an earlier page said.");
        }
    }
}
