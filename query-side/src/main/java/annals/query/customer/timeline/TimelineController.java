package annals.query.customer.timeline;

import annals.api.access.Actor;
import annals.api.access.Allowed;
import annals.api.access.Department;
import annals.api.customer.Channel;
import annals.api.customer.CustomerId;
import annals.api.customer.timeline.TimelineEntry;
import annals.api.customer.timeline.TimelineFilter;
import annals.api.customer.timeline.TimelineSearch;
import annals.api.shared.Page;
import annals.query.shared.LiveEvent;
import annals.query.shared.LiveStream;
import annals.query.shared.LooksBack;
import annals.query.shared.Pages;
import annals.query.shared.Repeated;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
class TimelineController {

    private final TimelineQueries queries;

    TimelineController(TimelineQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/api/customers/{customerId}/timeline")
    @LooksBack(of = "customer")
    @Allowed(signedIn = true)
    Mono<ResponseEntity<Page<TimelineEntry>>> timeline(
            @PathVariable CustomerId customerId,
            @RequestParam(required = false) @Nullable Set<Department> department,
            @RequestParam(required = false) @Nullable Set<String> kind,
            @RequestParam(required = false) @Nullable Set<Channel> channel,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Long atLeast,
            Actor reader) {
        var filter = filter(customerId, department, kind, channel, actor, reader);
        var search = new TimelineSearch(q, from, to);
        return Pages.answer(queries.byTime(filter, search, cursor, Pages.limit(limit), Pages.atLeast(atLeast)));
    }

    @GetMapping("/api/timeline")
    @LooksBack
    @Allowed(signedIn = true)
    Mono<ResponseEntity<Page<TimelineEntry>>> latest(
            @RequestParam(required = false) @Nullable CustomerId customerId,
            @RequestParam(required = false) @Nullable Set<Department> department,
            @RequestParam(required = false) @Nullable Set<String> kind,
            @RequestParam(required = false) @Nullable Set<Channel> channel,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Long atLeast,
            Actor reader) {
        var filter = filter(customerId, department, kind, channel, actor, reader);
        return Pages.answer(queries.byRecording(filter, cursor, Pages.limit(limit), Pages.atLeast(atLeast)));
    }

    /** Starts with what comes next; with {@code Last-Event-ID} or {@code after}, with what came after that position. */
    @GetMapping(path = "/api/timeline/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Allowed(signedIn = true)
    Flux<LiveEvent<TimelineEntry>> stream(
            @RequestParam(required = false) @Nullable CustomerId customerId,
            @RequestParam(required = false) @Nullable Set<Department> department,
            @RequestParam(required = false) @Nullable Set<String> kind,
            @RequestParam(required = false) @Nullable Set<Channel> channel,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable Long after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            Actor reader) {
        var filter = filter(customerId, department, kind, channel, actor, reader);
        return Mono.fromSupplier(() -> LiveStream.after(lastEventId, after == null ? Long.MIN_VALUE : after))
                .flatMap(start -> start == Long.MIN_VALUE ? queries.position() : Mono.just(start))
                .flatMapMany(start -> LiveStream.of(queries.stream(filter, start)));
    }

    private static TimelineFilter filter(
            @Nullable CustomerId customerId,
            @Nullable Set<Department> department,
            @Nullable Set<String> kind,
            @Nullable Set<Channel> channel,
            @Nullable String actor,
            Actor reader) {
        return new TimelineFilter(
                customerId,
                Repeated.values(department),
                Repeated.values(kind),
                Repeated.values(channel),
                actor,
                reader);
    }
}
