package annals.query.audit.trail;

import static annals.api.audit.trail.TrailRefusal.EVENT_NOT_FOUND;

import annals.api.access.Actor;
import annals.api.audit.trail.CauseView;
import annals.api.audit.trail.TrailEntry;
import annals.api.shared.Refused;
import annals.postgresql.projection.Answer;
import annals.postgresql.projection.ReadModelReader;
import annals.query.events.EventLogSource;
import annals.query.shared.Administration;
import annals.query.shared.Sql;
import io.r2dbc.spi.Connection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Tells why an event happened. An order is for one record; what it does to another, it does because of the first. An order
 * that an event led to names that event.
 */
@Component
class CauseQueries {

    /** Most events of each list; no order of today does a tenth of it. */
    static final int MOST = 200;

    private static final int DEEPEST = 50;
    private static final String TRAIL = "audit_trail";

    /** An order belongs to one correlation, by which the table has an index. */
    private static final String SAME_ORDER =
            "%1$s.correlation_id = %2$s.correlation_id and %1$s.causation_id = %2$s.causation_id";

    private static final String BEFORE = "with recursive chain as (select t.*, 0 as depth from " + TRAIL
            + " t where event_id = ? union all select b.*, c.depth + 1 from chain c join " + TRAIL
            + " b on b.event_id = c.trigger_id or (not c.aimed and b.aimed and " + SAME_ORDER.formatted("b", "c") + ")"
            + " where c.depth < " + DEEPEST + ")";

    private static final String AFTER = "with recursive chain as (select t.*, 0 as depth from " + TRAIL
            + " t where event_id = ? union all select n.*, c.depth + 1 from chain c join " + TRAIL
            + " n on n.trigger_id = c.event_id or (c.aimed and not n.aimed and " + SAME_ORDER.formatted("n", "c") + ")"
            + " where c.depth < " + DEEPEST + ")";

    private final ReadModelReader reader;
    private final EventLogSource log;

    CauseQueries(ReadModelReader reader, EventLogSource log) {
        this.reader = reader;
        this.log = log;
    }

    private record Around(
            TrailEntry event, List<TrailEntry> before, List<TrailEntry> together, List<TrailEntry> caused) {

        boolean complete() {
            return before.size() <= MOST && together.size() <= MOST && caused.size() <= MOST;
        }
    }

    /** Refused with {@code EVENT_NOT_FOUND} if there is no such event that the reader may see. */
    Mono<CauseView> answer(UUID eventId, Actor who, long atLeast) {
        return reader.read(TrailProjection.NAME, atLeast, connection -> around(connection, eventId))
                .filter(answer ->
                        Administration.shows(who, answer.value().event().type()))
                .switchIfEmpty(Mono.error(() -> Refused.because(EVENT_NOT_FOUND, "id", eventId)))
                .flatMap(this::withOrigin);
    }

    private static Mono<Around> around(Connection connection, UUID eventId) {
        return Sql.of("select * from " + TRAIL + " where event_id = ?", eventId)
                .on(connection, TrailRow::entry)
                .next()
                .flatMap(event -> before(eventId)
                        .on(connection, TrailRow::entry)
                        .collectList()
                        .flatMap(before -> together(eventId)
                                .on(connection, TrailRow::entry)
                                .collectList()
                                .flatMap(together -> caused(eventId)
                                        .on(connection, TrailRow::entry)
                                        .collectList()
                                        .map(caused -> new Around(event, before, together, caused)))));
    }

    private static Sql before(UUID eventId) {
        return Sql.of(BEFORE, eventId)
                .and("select * from (select distinct on (position) * from chain where depth > 0 order by position) b")
                .and("order by depth desc, position limit ?", MOST + 1);
    }

    private static Sql together(UUID eventId) {
        return Sql.of("select t.* from " + TRAIL + " e join " + TRAIL + " t on " + SAME_ORDER.formatted("t", "e"))
                .and("where e.event_id = ? and t.position <> e.position", eventId)
                .and("and t.aimed is not distinct from e.aimed order by t.position limit ?", MOST + 1);
    }

    /** Also what shares the correlation and came later, should a link between the two not have been noted. */
    private static Sql caused(UUID eventId) {
        return Sql.of(AFTER, eventId)
                .and("select distinct on (t.position) t.* from " + TRAIL + " t where t.position in")
                .and("(select position from chain where depth > 0 union")
                .and("select o.position from " + TRAIL + " e join " + TRAIL
                        + " o on o.correlation_id = e.correlation_id")
                .and("where e.event_id = ? and o.position > e.position", eventId)
                .and("and o.causation_id <> e.causation_id)")
                .and("order by t.position limit ?", MOST + 1);
    }

    private Mono<CauseView> withOrigin(Answer<Around> answer) {
        var around = answer.value();
        return log.read(around.event().position(), 1, null, null)
                .map(stretch ->
                        Origins.of(around.event(), stretch.events().get(0).metadata()))
                .map(origin -> new CauseView(
                        around.event(),
                        origin,
                        few(around.before()),
                        few(around.together()),
                        few(around.caused()),
                        around.complete(),
                        answer.position()));
    }

    private static List<TrailEntry> few(List<TrailEntry> entries) {
        return entries.size() > MOST ? entries.subList(0, MOST) : entries;
    }
}
