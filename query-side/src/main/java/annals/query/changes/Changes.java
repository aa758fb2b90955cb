package annals.query.changes;

import annals.api.access.Actor;
import annals.query.events.EventFeed;
import annals.query.shared.Administration;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;

/** Reads the log once for all who listen, as long as anybody does. */
@Component
class Changes {

    /** Whoever is further behind is cut off, and asks for everything again when it comes back. */
    private static final int MOST_BEHIND = 2048;

    private final Flux<Change> shared;

    Changes(EventFeed feed) {
        // Who comes later gets the latest change at once, so that everybody knows from where on nothing is missed.
        shared = Flux.defer(() -> feed.head().flatMapMany(head -> following(feed, head)))
                .replay(1)
                .refCount(1);
    }

    private static Flux<Change> following(EventFeed feed, long head) {
        return feed.follow(head + 1).map(Change::of).startWith(Change.none(head));
    }

    /** The latest change, or only its position, then every one that follows and that the reader may know of. */
    Flux<Change> live(Actor reader) {
        return shared.onBackpressureBuffer(MOST_BEHIND, BufferOverflowStrategy.ERROR)
                .index((count, change) -> shown(reader, count == 0, change))
                .concatMapIterable(shown -> shown);
    }

    /** The first one says from where on nothing is missed, so of a hidden one the position is told. */
    private static List<Change> shown(Actor reader, boolean first, Change change) {
        if (change.type() == null || Administration.shows(reader, change.type())) {
            return List.of(change);
        }
        return first ? List.of(Change.none(change.position())) : List.of();
    }
}
