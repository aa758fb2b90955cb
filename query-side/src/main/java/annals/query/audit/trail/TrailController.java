package annals.query.audit.trail;

import static annals.api.access.Role.ADMIN;
import static annals.api.access.Role.AUDITOR;
import static annals.api.access.Role.PRIVACY_OFFICER;

import annals.api.access.Actor;
import annals.api.access.Allowed;
import annals.api.access.Department;
import annals.api.audit.trail.CauseView;
import annals.api.audit.trail.TrailEntry;
import annals.api.audit.trail.TrailFilter;
import annals.api.customer.CustomerId;
import annals.api.shared.Ids;
import annals.api.shared.Page;
import annals.query.shared.Pages;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/audit/events")
class TrailController {

    private final TrailQueries queries;
    private final CauseQueries causes;

    TrailController(TrailQueries queries, CauseQueries causes) {
        this.queries = queries;
        this.causes = causes;
    }

    /** The events of all records, what was recorded last first. An actor is a login or the id of a program's token. */
    @GetMapping
    @Allowed({ADMIN, AUDITOR, PRIVACY_OFFICER})
    Mono<ResponseEntity<Page<TrailEntry>>> events(
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable Department department,
            @RequestParam(required = false) @Nullable String recordType,
            @RequestParam(required = false) @Nullable String recordId,
            @RequestParam(required = false) @Nullable CustomerId customerId,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable Instant recordedFrom,
            @RequestParam(required = false) @Nullable Instant recordedTo,
            @RequestParam(required = false) @Nullable String importId,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Long atLeast,
            Actor reader) {
        var filter = new TrailFilter(
                actor,
                department,
                recordType,
                recordId,
                customerId,
                type,
                from,
                to,
                recordedFrom,
                recordedTo,
                importId);
        return Pages.answer(queries.answer(filter, reader, cursor, Pages.limit(limit), Pages.atLeast(atLeast)));
    }

    /** What was ordered, by whom, so that the event came about; what led to that, and what followed. */
    @GetMapping("/{eventId}/cause")
    @Allowed({ADMIN, AUDITOR, PRIVACY_OFFICER})
    Mono<ResponseEntity<CauseView>> cause(
            @PathVariable String eventId, @RequestParam(required = false) @Nullable Long atLeast, Actor reader) {
        return causes.answer(Ids.parse(eventId), reader, Pages.atLeast(atLeast))
                .map(cause -> Pages.at(cause.position()).body(cause));
    }
}
