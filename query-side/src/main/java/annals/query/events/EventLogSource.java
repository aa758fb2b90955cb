package annals.query.events;

import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Where the feed reads the log; each assembly brings its own. */
public interface EventLogSource {

    /**
     * A stretch of the log.
     *
     * @param events those that were asked for
     * @param next where to read on
     */
    record Stretch(List<LoggedEvent> events, long next) {}

    /**
     * Reads on from a position.
     *
     * @param type only events of this type; null for all
     * @param aggregateId only events of this aggregate; null for all
     */
    Mono<Stretch> read(long from, int limit, @Nullable String type, @Nullable String aggregateId);

    /** The position of the latest event; -1 while there is none. */
    Mono<Long> head();

    /** Has the listener run whenever there may be more to read. */
    void onAppended(Runnable listener);
}
