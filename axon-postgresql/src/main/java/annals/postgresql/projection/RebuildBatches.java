package annals.postgresql.projection;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventhandling.TrackedEventMessage;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The batches of a rebuild, each in a transaction with its place. While one is written, the handlers of the next run; what
 * these look up waits until it is there.
 */
final class RebuildBatches {

    private final RebuildPlace place;
    private final ConnectionFactory connections;
    private CompletableFuture<Void> writing = CompletableFuture.completedFuture(null);

    RebuildBatches(RebuildPlace place, ConnectionFactory connections) {
        this.place = place;
        this.connections = connections;
    }

    /**
     * Has handlers handle events, and begins to write what they changed once the batch before is written.
     *
     * @param after the position before the first
     */
    void apply(long after, List<? extends TrackedEventMessage<?>> events) {
        long last = Positions.of(events.get(events.size() - 1));
        var before = Mono.fromFuture(writing, true);
        var transaction = place.replay().collect(() -> before.then(connection()), place::enter, events);
        transaction.storeAtCommit(connection -> place.move(connection, after, last));
        settle();
        // On a thread of its own, as much of it is making texts of rows.
        writing =
                transaction.committed().subscribeOn(Schedulers.boundedElastic()).toFuture();
    }

    private Mono<Connection> connection() {
        return Mono.from(connections.create()).cast(Connection.class);
    }

    /** Waits until nothing is being written, however that ends: for those who then ask the database where it stands. */
    @SuppressWarnings("EmptyCatch")
    void calm() {
        try {
            settle();
        } catch (RuntimeException e) {
            // whatever was not written is not at its place either
        }
    }

    /** Waits until all is written; throws what went wrong, once. */
    void settle() {
        var last = writing;
        writing = CompletableFuture.completedFuture(null);
        InTransaction.await(Mono.fromFuture(last, true));
    }
}
