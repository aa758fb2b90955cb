package annals.query.audit.trail;

import annals.api.access.Actor;
import annals.api.audit.trail.TrailEntry;
import annals.api.audit.trail.TrailFilter;
import annals.api.shared.Page;
import annals.http.Cursor;
import annals.postgresql.projection.ReadModelReader;
import annals.query.shared.Administration;
import annals.query.shared.Moments;
import annals.query.shared.Pages;
import annals.query.shared.Sql;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Searches the trail. */
@Component
class TrailQueries {

    private final ReadModelReader reader;

    TrailQueries(ReadModelReader reader) {
        this.reader = reader;
    }

    /** What was recorded last comes first. */
    Mono<Page<TrailEntry>> answer(TrailFilter filter, Actor who, @Nullable String cursor, int limit, long atLeast) {
        Sql query = matching(filter);
        if (!Administration.isOpenTo(who)) {
            query.and("and not starts_with(type, ?)", Administration.PREFIX);
        }
        var last = Cursor.parse(cursor, 1);
        if (!last.isEmpty()) {
            query.and("and position < ?", Pages.position(last.get(0)));
        }
        query.and("order by position desc limit ?", limit + 1);
        return reader.read(
                        TrailProjection.NAME,
                        atLeast,
                        connection -> query.on(connection, TrailRow::entry).collectList())
                .map(answer -> Pages.of(answer, limit, entry -> new Object[] {entry.position()}));
    }

    private static Sql matching(TrailFilter filter) {
        var department = filter.department();
        var customerId = filter.customerId();
        return Sql.of("select * from audit_trail where true")
                .andIf(lower(filter.actor()), "and actor = ?")
                .andIf(department == null ? null : department.name(), "and department = ?")
                .andIf(filter.recordType(), "and record_type = ?")
                .andIf(filter.recordId(), "and record_id = ?")
                .andIf(customerId == null ? null : customerId.value(), "and customer_id = ?")
                .andIf(withoutRevision(filter.type()), "and type = ?")
                .andIf(Moments.known(filter.from()), "and occurred_at >= ?")
                .andIf(Moments.known(filter.to()), "and occurred_at < ?")
                .andIf(Moments.known(filter.recordedFrom()), "and recorded_at >= ?")
                .andIf(Moments.known(filter.recordedTo()), "and recorded_at < ?")
                .andIf(filter.importId(), "and import_id = ?");
    }

    /** As logins and ids are kept. */
    private static @Nullable String lower(@Nullable String actor) {
        return actor == null ? null : actor.toLowerCase(Locale.ROOT);
    }

    /** Outside a type carries its revision; whoever asks for a type means all its revisions. */
    private static @Nullable String withoutRevision(@Nullable String type) {
        return type == null ? null : type.replaceFirst("\\.v\\d+$", "");
    }
}
