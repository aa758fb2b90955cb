package annals.query.history;

import static annals.api.access.Role.ADMIN;
import static annals.api.access.Role.AUDITOR;
import static annals.api.access.Role.EXECUTIVE;
import static annals.api.access.Role.SALES_MANAGER;
import static annals.api.access.Role.SERVICE_SUPERVISOR;

import annals.api.access.Actor;
import annals.api.access.Allowed;
import annals.api.history.HistoryRefusal;
import annals.api.history.RecordDifference;
import annals.api.history.RecordEvent;
import annals.api.shared.InvalidValue;
import annals.api.shared.Page;
import annals.api.shared.Refused;
import annals.http.Cursor;
import annals.postgresql.projection.Answer;
import annals.query.shared.Pages;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/history/{recordType}/{id}")
class HistoryController {

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private final Differences differences;
    private final RecordEvents events;
    private final Clock clock;

    HistoryController(Differences differences, RecordEvents events, Clock clock) {
        this.differences = differences;
        this.events = events;
        this.clock = clock;
    }

    /** What happened to the record, first things first. */
    @GetMapping("/events")
    @Allowed({AUDITOR, SALES_MANAGER, SERVICE_SUPERVISOR, EXECUTIVE, ADMIN})
    Mono<ResponseEntity<Page<RecordEvent>>> events(
            @PathVariable String recordType,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Actor reader) {
        int most = Pages.limit(limit);
        long after = after(cursor);
        return Pages.answer(events.of(differences.subject(recordType, id), reader)
                .map(story -> {
                    List<RecordEvent> rest = story.events().stream()
                            .filter(event -> event.position() > after)
                            .limit(most + 1L)
                            .toList();
                    return Pages.of(
                            new Answer<>(rest, story.position()), most, event -> new Object[] {event.position()});
                }));
    }

    /**
     * The record at two moments, what differs, and what happened between.
     *
     * @param to now if not given
     * @param known whether the moments are those of recording, or else those of happening
     */
    @GetMapping("/difference")
    @Allowed({AUDITOR, SALES_MANAGER, SERVICE_SUPERVISOR, EXECUTIVE, ADMIN})
    Mono<RecordDifference> difference(
            @PathVariable String recordType,
            @PathVariable String id,
            @RequestParam Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(defaultValue = "false") boolean known,
            Actor reader) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant end = to == null ? now : to;
        if (from.isAfter(end) || end.isAfter(now) || from.isBefore(EARLIEST)) {
            throw Refused.because(HistoryRefusal.MOMENTS_REVERSED);
        }
        return differences.of(differences.subject(recordType, id), from, end, known, reader);
    }

    private static long after(@Nullable String cursor) {
        var last = Cursor.parse(cursor, 1);
        try {
            return last.isEmpty() ? -1 : Long.parseLong(last.get(0));
        } catch (NumberFormatException e) {
            throw new InvalidValue("CURSOR_INVALID", "A cursor is what nextCursor of an earlier page said.");
        }
    }
}
