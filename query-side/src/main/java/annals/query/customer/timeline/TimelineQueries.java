package annals.query.customer.timeline;

import static java.util.stream.Collectors.joining;

import annals.api.access.Actor;
import annals.api.access.Department;
import annals.api.customer.CustomerId;
import annals.api.customer.timeline.TimelineEntry;
import annals.api.customer.timeline.TimelineFilter;
import annals.api.customer.timeline.TimelineSearch;
import annals.api.shared.Page;
import annals.http.Cursor;
import annals.postgresql.projection.CommitFeed;
import annals.postgresql.projection.LiveTail;
import annals.postgresql.projection.ReadModelReader;
import annals.query.shared.LikePattern;
import annals.query.shared.LiveEvent;
import annals.query.shared.Moments;
import annals.query.shared.Pages;
import annals.query.shared.Remembers;
import annals.query.shared.Sql;
import io.r2dbc.spi.Connection;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads timelines: a customer's or everybody's page by page, and live. */
@Component
class TimelineQueries implements Remembers {

    private static final String ENTRIES = "select t.*, c.name as customer_name from customer_timeline t left join"
            + " customer_timeline_customer c on c.customer_id = t.customer_id";
    private static final int LATEST = 4096;

    private final ReadModelReader reader;
    private final LiveTail<CustomerId, Entry> tail;

    TimelineQueries(ReadModelReader reader, CommitFeed feed) {
        this.reader = reader;
        this.tail = new LiveTail<>(
                TimelineProjection.NAME,
                reader,
                feed,
                TimelineQueries::after,
                entry -> entry.entry().position(),
                entry -> entry.entry().customerId(),
                LATEST);
    }

    /** What happened last comes first. */
    Mono<Page<TimelineEntry>> byTime(
            TimelineFilter filter, TimelineSearch search, @Nullable String cursor, int limit, long atLeast) {
        Sql query = found(matching(filter), search);
        var last = Cursor.parse(cursor, 2);
        if (!last.isEmpty()) {
            query.and(
                    "and (t.occurred_at, t.position) < (?, ?)", Pages.moment(last.get(0)), Pages.position(last.get(1)));
        }
        query.and("order by t.occurred_at desc, t.position desc limit ?", limit + 1);
        return page(
                query, filter.reader(), limit, atLeast, entry -> new Object[] {entry.occurredAt(), entry.position()});
    }

    /** What was recorded last comes first, whenever it happened: what the stream told, backwards. */
    Mono<Page<TimelineEntry>> byRecording(TimelineFilter filter, @Nullable String cursor, int limit, long atLeast) {
        Sql query = matching(filter);
        var last = Cursor.parse(cursor, 1);
        if (!last.isEmpty()) {
            query.and("and t.position < ?", Pages.position(last.get(0)));
        }
        query.and("order by t.position desc limit ?", limit + 1);
        return page(query, filter.reader(), limit, atLeast, entry -> new Object[] {entry.position()});
    }

    private static Sql matching(TimelineFilter filter) {
        return Sql.of(ENTRIES)
                .and(
                        "where (t.visible_to is null or ? = any(t.visible_to))",
                        name(filter.reader().department()))
                .andIf(filter.customerId() == null ? null : filter.customerId().value(), "and t.customer_id = ?")
                .andIf(names(filter.departments()), "and t.department = any(?)")
                .andIf(names(filter.kinds()), "and t.kind = any(?)")
                .andIf(names(filter.channels()), "and t.channel = any(?)")
                .andIf(filter.actor(), "and t.actor = ?");
    }

    private static Sql found(Sql query, TimelineSearch search) {
        return query.andIf(patterns(search.words()), "and lower(t.text) like all(string_to_array(lower(?), ' '))")
                .andIf(Moments.known(search.from()), "and t.occurred_at >= ?")
                .andIf(Moments.known(search.to()), "and t.occurred_at < ?");
    }

    private static @Nullable String patterns(@Nullable String words) {
        return words == null || words.isBlank()
                ? null
                : Arrays.stream(words.strip().split("\\s+"))
                        .map(LikePattern::inside)
                        .collect(joining(" "));
    }

    private static String @Nullable [] names(Set<?> values) {
        return values.isEmpty()
                ? null
                : values.stream().map(String::valueOf).sorted().toArray(String[]::new);
    }

    private Mono<Page<TimelineEntry>> page(
            Sql query, Actor who, int limit, long atLeast, Function<TimelineEntry, Object[]> key) {
        return reader.read(
                        TimelineProjection.NAME,
                        atLeast,
                        connection -> query.on(connection, Entry::of)
                                .map(entry -> entry.shownTo(who))
                                .collectList())
                .map(answer -> Pages.of(answer, limit, key));
    }

    /** Everything after a position that passes the filter, then what is still to come. */
    Flux<LiveEvent<TimelineEntry>> stream(TimelineFilter filter, long after) {
        CustomerId customer = filter.customerId();
        Flux<Entry> entries = customer == null ? tail.after(after) : tail.after(after, customer);
        return entries.filter(entry -> entry.isIn(filter)).map(entry -> entry.toldTo(filter.reader()));
    }

    /** Where the timeline stands now. */
    Mono<Long> position() {
        return reader.read(TimelineProjection.NAME, ReadModelReader.ANY, connection -> Mono.just(true))
                .map(answer -> answer.position());
    }

    private static Flux<Entry> after(Connection connection, @Nullable CustomerId customer, long after, int limit) {
        return Sql.of(ENTRIES)
                .and("where t.position > ?", after)
                .andIf(customer == null ? null : customer.value(), "and t.customer_id = ?")
                .and("order by t.position limit ?", limit)
                .on(connection, Entry::of);
    }

    private static String name(@Nullable Department department) {
        return department == null ? "" : department.name();
    }

    @Override
    public void forget() {
        tail.forget();
    }
}
