package annals.postgresql.projection;

import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Carries the news of commits between nodes: what a node commits goes out as NOTIFY from a connection of its own, names and
 * positions only, one notification for all commits of a read model since the last. The token table is looked at from time
 * to time as well, so a lost connection delays news but never loses any.
 */
public final class CommitRelay implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CommitRelay.class);
    private static final String NOTIFY =
            "select pg_notify('projection', payload) from unnest($1::text::text[]) payload";
    private static final String POLL =
            "select processor, min(position) from projection.token group by processor order by processor";

    private record Stand(String processor, long position) {}

    private final CommitFeed feed;
    private final Duration poll;
    private final String self = UUID.randomUUID().toString();
    private final Map<String, Long> outgoing = new ConcurrentHashMap<>();
    private final Wakeup committed = new Wakeup();
    private final Disposable running;
    private volatile boolean late;

    /**
     * Starts to listen and to tell. A lost connection is opened anew, after 100 ms at first and 5 s at most.
     *
     * @param connections unpooled; one connection is held
     * @param poll how often the token table is looked at
     */
    public CommitRelay(PostgresqlConnectionFactory connections, CommitFeed feed, Duration poll) {
        this.feed = feed;
        this.poll = poll;
        feed.onLocalCommit((processor, segment, position) -> {
            outgoing.put(processor, position);
            committed.fire();
        });
        this.running = Flux.usingWhen(connections.create(), this::relay, PostgresqlConnection::close)
                .doOnError(this::tell)
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(100))
                        .maxBackoff(Duration.ofSeconds(5))
                        .transientErrors(true))
                .subscribe(
                        nothing -> {}, e -> LOG.error("News of commits have stopped; restart this node", e), () -> {});
    }

    /** Once for each outage. */
    private void tell(Throwable error) {
        LOG.atLevel(late ? Level.DEBUG : Level.WARN).log("News of commits are late: {}", error.toString());
        late = true;
    }

    private Flux<Void> relay(PostgresqlConnection connection) {
        Flux<Void> incoming = connection
                .getNotifications()
                .doOnNext(notification -> receive(notification.getParameter()))
                .thenMany(Flux.error(new IllegalStateException("the connection was closed")));
        Flux<Void> polls =
                Flux.interval(Duration.ZERO, poll).onBackpressureDrop().concatMap(tick -> poll(connection), 1);
        Mono<Void> listen = Sql.update(connection, "listen projection")
                .doOnNext(listening -> late = false)
                .then();
        return listen.thenMany(Flux.merge(incoming, polls, tell(connection)));
    }

    private Flux<Void> tell(PostgresqlConnection connection) {
        return Mono.defer(() -> {
                    long seen = committed.seen();
                    List<String> news = drain();
                    return news.isEmpty()
                            ? committed.after(seen, poll).then()
                            : Sql.query(connection, NOTIFY, row -> 1, ArrayLiteral.of(ColumnType.TEXT, news))
                                    .then();
                })
                .repeat();
    }

    private List<String> drain() {
        var news = new ArrayList<String>();
        for (String processor : List.copyOf(outgoing.keySet())) {
            Long position = outgoing.remove(processor);
            if (position != null) {
                news.add(self + " " + position + " " + processor);
            }
        }
        return news;
    }

    private void receive(@Nullable String payload) {
        String[] parts = payload == null ? new String[0] : payload.split(" ", 3);
        if (parts.length == 3 && !parts[0].equals(self)) {
            feed.moved(parts[2], Long.parseLong(parts[1]));
        }
    }

    private Mono<Void> poll(PostgresqlConnection connection) {
        return Sql.query(connection, POLL, row -> {
                    String processor = row.get(0, String.class);
                    Long position = row.get(1, Long.class);
                    return new Stand(String.valueOf(processor), position == null ? Positions.NONE : position);
                })
                .filter(stand -> feed.heard(stand.processor()) != stand.position())
                .doOnNext(stand -> feed.moved(stand.processor(), stand.position()))
                .then();
    }

    /** Stops and closes the connection. */
    @Override
    public void close() {
        running.dispose();
    }
}
