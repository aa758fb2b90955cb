package annals.query.changes;

import annals.api.access.Actor;
import annals.query.events.EventFeed;
import annals.query.shared.Administration;
import annals.query.shared.LiveEvent;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;

/** Reads the log once for all who listen, as long as anybody does. */
@Component
class Changes {

    /** Whoever is further behind is cut off, and asks for everything again when it comes back. */
    private static final int MOST_BEHIND = 2048;

    private final Flux<LiveEvent<Change>> shared;

    Changes(EventFeed feed) {
        // Who comes later gets the latest change at once, so that everybody knows from where on nothing is missed.
        shared = Flux.defer(() -> feed.head().flatMapMany(head -> following(feed, head)))
                .replay(1)
                .refCount(1);
    }

    private static Flux<LiveEvent<Change>> following(EventFeed feed, long head) {
        return feed.follow(head + 1)
                .map(Change::of)
                .startWith(Change.none(head))
                .map(Changes::event);
    }

    /** The latest change, or only its position, then every one that follows and that the reader may know of. */
    Flux<LiveEvent<Change>> live(Actor reader) {
        return shared.onBackpressureBuffer(MOST_BEHIND, BufferOverflowStrategy.ERROR)
                .index((count, event) -> shown(reader, count == 0, event))
                .concatMapIterable(shown -> shown);
    }

    private static LiveEvent<Change> event(Change change) {
        return LiveEvent.of(change, change.position());
    }

    /** The first one says from where on nothing is missed, so of a hidden one the position is told. */
    private static List<LiveEvent<Change>> shown(Actor reader, boolean first, LiveEvent<Change> event) {
        Change change = Objects.requireNonNull(event.entry());
        if (change.type() == null || Administration.shows(reader, change.type())) {
            return List.of(event);
        }
        return first ? List.of(event(Change.none(change.position()))) : List.of();
    }
}
