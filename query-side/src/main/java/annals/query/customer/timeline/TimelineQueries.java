package annals.query.customer.timeline;

import static annals.query.shared.Columns.moment;
import static annals.query.shared.Columns.number;
import static annals.query.shared.Columns.text;
import static annals.query.shared.Columns.textOrNull;
import static annals.query.shared.Columns.value;

import annals.api.access.Department;
import annals.api.customer.Channel;
import annals.api.customer.CustomerId;
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
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads timelines: a customer's page by page, everybody's live. */
@Component
class TimelineQueries {

    private static final String COLUMNS =
            "select position, customer_id, kind, type, text, department, channel, actor, actor_type, link, occurred_at,"
                    + " recorded_at, visible_to from read_model.customer_timeline";
    private static final int LATEST = 4096;

    private final ReadModelReader reader;
    private final LiveTail<Entry> tail;

    /** An entry with who may read it. */
    private record Entry(TimelineEntry entry, @Nullable Set<String> visibleTo) {

        boolean isIn(TimelineFilter filter) {
            return (filter.customerId() == null || filter.customerId().equals(entry.customerId()))
                    && (filter.department() == null || filter.department() == entry.department())
                    && (filter.kind() == null || filter.kind().equals(entry.kind()))
                    && isVisibleTo(filter.reader());
        }

        private boolean isVisibleTo(@Nullable Department department) {
            return visibleTo == null || (department != null && visibleTo.contains(department.name()));
        }
    }

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

    Mono<Page<TimelineEntry>> answer(TimelineFilter filter, @Nullable String cursor, int limit, long atLeast) {
        Sql query = Sql.of(COLUMNS)
                .and("where (visible_to is null or ? = any(visible_to))", name(filter.reader()))
                .andIf(filter.customerId() == null ? null : filter.customerId().value(), "and customer_id = ?")
                .andIf(filter.department() == null ? null : filter.department().name(), "and department = ?")
                .andIf(filter.kind(), "and kind = ?");
        var last = Cursor.parse(cursor, 2);
        if (!last.isEmpty()) {
            query.and("and (occurred_at, position) < (?, ?)", instant(last.get(0)), position(last.get(1)));
        }
        query.and("order by occurred_at desc, position desc limit ?", limit + 1);
        return reader.read(
                        TimelineProjection.NAME,
                        atLeast,
                        connection -> query.on(connection, TimelineQueries::entry)
                                .map(Entry::entry)
                                .collectList())
                .map(answer -> Pages.of(answer, limit, entry -> new Object[] {entry.occurredAt(), entry.position()}));
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
        return Sql.of(COLUMNS)
                .and("where position > ? order by position limit ?", after, limit)
                .on(connection, TimelineQueries::entry);
    }

    private static Entry entry(Readable row) {
        var entry = new TimelineEntry(
                number(row, "position"),
                new CustomerId(value(row, "customer_id", UUID.class)),
                text(row, "kind"),
                text(row, "type"),
                text(row, "text"),
                textOrNull(row, "department", Department::valueOf),
                textOrNull(row, "channel", Channel::valueOf),
                text(row, "actor"),
                text(row, "actor_type"),
                text(row, "link"),
                moment(row, "occurred_at"),
                moment(row, "recorded_at"));
        String[] visibleTo = row.get("visible_to", String[].class);
        return new Entry(entry, visibleTo == null ? null : Set.of(visibleTo));
    }

    private static String name(@Nullable Department department) {
        return department == null ? "" : department.name();
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw notOurs();
        }
    }

    private static Long position(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw notOurs();
        }
    }

    private static InvalidValue notOurs() {
        return new InvalidValue("CURSOR_INVALID", "A cursor is what nextCursor of an earlier page said.");
    }
}
