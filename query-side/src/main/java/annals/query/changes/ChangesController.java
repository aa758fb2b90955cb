package annals.query.changes;

import annals.api.access.Actor;
import annals.api.access.Allowed;
import annals.query.shared.LiveEvent;
import annals.query.shared.LiveStream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

@RestController
class ChangesController {

    private final Changes changes;

    ChangesController(Changes changes) {
        this.changes = changes;
    }

    /** A stream from now on: a screen that comes back asks anew for what it shows, so there is nothing to resume. */
    @GetMapping(path = "/api/changes/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Allowed(signedIn = true)
    Flux<LiveEvent<Change>> stream(Actor reader) {
        return LiveStream.of(changes.live(reader));
    }
}
