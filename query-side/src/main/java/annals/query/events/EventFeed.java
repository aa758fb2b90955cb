package annals.query.events;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Follows the log for any number of subscribers; each pulls at its own speed, so none holds up another. */
@Component
public class EventFeed {

    private static final int STRETCH = 500;

    /** Should a signal have been lost. */
    private static final Duration RECHECK = Duration.ofSeconds(1);

    private final EventLogSource log;
    private final Sinks.Many<Boolean> appended = Sinks.many().multicast().directBestEffort();

    EventFeed(EventLogSource log) {
        this.log = log;
        log.onAppended(() -> appended.tryEmitNext(true));
    }

    /** The position of the latest event; -1 while there is none. */
    public Mono<Long> head() {
        return log.head();
    }

    Mono<EventLogSource.Stretch> read(long from, int limit, @Nullable String type, @Nullable String aggregateId) {
        return log.read(from, limit, type, aggregateId);
    }

    /** Everything from a position on, then what is still to come. */
    public Flux<LoggedEvent> follow(long from) {
        return follow(from, null, null);
    }

    Flux<LoggedEvent> follow(long from, @Nullable String type, @Nullable String aggregateId) {
        return Flux.defer(() -> {
            var place = new Place(from);
            Flux<Boolean> signals = Flux.merge(
                            Mono.just(true),
                            appended.asFlux(),
                            Flux.interval(RECHECK).map(tick -> true))
                    .onBackpressureLatest();
            return signals.concatMap(signal -> unread(place, type, aggregateId), 1);
        });
    }

    private Flux<LoggedEvent> unread(Place place, @Nullable String type, @Nullable String aggregateId) {
        return Mono.defer(() -> log.read(place.next, STRETCH, type, aggregateId))
                .map(stretch -> {
                    boolean moved = stretch.next() > place.next;
                    place.next = stretch.next();
                    return new Step(stretch.events(), moved);
                })
                .repeat()
                .takeUntil(step -> !step.moved())
                .concatMapIterable(Step::events, 1);
    }

    private static final class Place {
        private long next;

        Place(long next) {
            this.next = next;
        }
    }

    private record Step(List<LoggedEvent> events, boolean moved) {}
}
