package annals.query.events;

import static annals.api.access.Role.ADMIN;
import static annals.api.access.Role.AUDITOR;
import static annals.api.access.Role.INTEGRATION_CLIENT;

import annals.api.access.Actor;
import annals.api.access.Allowed;
import annals.api.shared.InvalidValue;
import annals.query.events.CloudEvents.CloudEvent;
import annals.query.shared.Administration;
import annals.query.shared.LiveEvent;
import annals.query.shared.LiveStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/events")
class EventsController {

    private static final int USUAL = 100;
    private static final int MOST = 1000;

    private final EventFeed feed;

    EventsController(EventFeed feed) {
        this.feed = feed;
    }

    /**
     * A page of the log.
     *
     * @param nextPosition where the next page starts
     */
    record EventPage(List<CloudEvent> events, long nextPosition) {}

    @GetMapping
    @Allowed({ADMIN, AUDITOR, INTEGRATION_CLIENT})
    Mono<EventPage> events(
            @RequestParam(required = false) @Nullable Long from,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String aggregateId,
            Actor reader) {
        return feed.read(start(from), limit(limit), stored(type), aggregateId)
                .map(stretch -> new EventPage(
                        stretch.events().stream()
                                .filter(event -> Administration.shows(reader, event.type()))
                                .map(CloudEvents::of)
                                .toList(),
                        stretch.next()));
    }

    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Allowed({ADMIN, AUDITOR, INTEGRATION_CLIENT})
    Flux<LiveEvent<CloudEvent>> stream(
            @RequestParam(required = false) @Nullable Long from,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String aggregateId,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            Actor reader) {
        long start = LiveStream.after(lastEventId, start(from) - 1) + 1;
        var events = feed.follow(start, stored(type), aggregateId)
                .filter(event -> Administration.shows(reader, event.type()))
                .map(CloudEvents::of)
                .map(event -> LiveEvent.of(event, event.position()));
        return LiveStream.of(events);
    }

    private static long start(@Nullable Long from) {
        return from == null ? 0 : Math.max(0, from);
    }

    /** Outside a type carries its revision; whoever asks for a type means all its revisions. */
    private static @Nullable String stored(@Nullable String type) {
        return type == null ? null : type.replaceFirst("\\.v\\d+$", "");
    }

    private static int limit(@Nullable Integer wanted) {
        if (wanted != null && (wanted < 1 || wanted > MOST)) {
            throw new InvalidValue("LIMIT_INVALID", "A page of the log has 1 to " + MOST + " events.");
        }
        return wanted == null ? USUAL : wanted;
    }
}
