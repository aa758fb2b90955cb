package annals.postgresql.projection;

import io.r2dbc.spi.ConnectionFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;

/** What all read models of a node share: the log, the database, the threads and the news of each other's commits. */
public final class ReadModels implements AutoCloseable {

    final StreamableMessageSource<TrackedEventMessage<?>> log;
    final ConnectionFactory connections;
    final R2dbcTransactionManager transactions;
    final R2dbcTokenStore tokens;
    final FailureLog failures;
    final ScheduledExecutorService coordinators = new CoordinatorPool(2);
    final ScheduledExecutorService workers;
    private final CommitFeed feed;
    private final Rows rows;
    private final List<BatchListener> batches = new CopyOnWriteArrayList<>();
    private final Map<String, ReadModelDefinition> definitions = new ConcurrentHashMap<>();

    /**
     * @param log any event store of the framework
     * @param connections a pool whose connections have {@link R2dbcTransactionManager#serverSettings}, with one connection
     *     for each worker and a few for readers
     * @param node this node's name, of one process at a time
     * @param claimTimeout after which the segments of a silent node are taken over; 10 s suits
     * @param workers threads that handle events; more than there are segments bring nothing
     */
    public ReadModels(
            StreamableMessageSource<TrackedEventMessage<?>> log,
            ConnectionFactory connections,
            CommitFeed feed,
            String node,
            Duration claimTimeout,
            int workers) {
        this(log, connections, new R2dbcTransactionManager(connections), feed, node, claimTimeout, workers);
    }

    private ReadModels(
            StreamableMessageSource<TrackedEventMessage<?>> log,
            ConnectionFactory connections,
            R2dbcTransactionManager transactions,
            CommitFeed feed,
            String node,
            Duration claimTimeout,
            int workers) {
        this(
                log,
                connections,
                feed,
                transactions,
                new R2dbcTokenStore(transactions, connections, feed, node, claimTimeout),
                workers);
    }

    ReadModels(
            StreamableMessageSource<TrackedEventMessage<?>> log,
            ConnectionFactory connections,
            CommitFeed feed,
            R2dbcTransactionManager transactions,
            R2dbcTokenStore tokens,
            int workers) {
        this.log = log;
        this.connections = connections;
        this.feed = feed;
        this.transactions = transactions;
        this.tokens = tokens;
        this.failures = new FailureLog(connections);
        this.workers = new ScheduledThreadPoolExecutor(workers, new AxonThreadFactory("read-model-worker"));
        this.rows = new Rows(transactions);
    }

    /** For the projections' constructors: how they write their rows. */
    public Rows rows() {
        return rows;
    }

    /** News of commits, for readers and live tails. */
    public CommitFeed feed() {
        return feed;
    }

    /** Has the listener told of each batch that is committed. */
    public void onBatch(BatchListener listener) {
        batches.add(listener);
    }

    void committed(String readModel, List<? extends EventMessage<?>> events, long nanos) {
        batches.forEach(listener -> listener.committed(readModel, events, nanos));
    }

    /** For whoever must write in the same transaction by other means. */
    public R2dbcTransactionManager transactions() {
        return transactions;
    }

    /** The token store, for tools that look at places in the log. */
    public R2dbcTokenStore tokens() {
        return tokens;
    }

    /** Frees at once what this node's previous process still claims. Call it before the first start. */
    public void takeOverFromPreviousProcess() {
        tokens.forgetPreviousProcess();
    }

    /**
     * Defines a read model.
     *
     * @param name also the name in the token table; letters, digits, {@code . _ : -}
     * @param handlers objects with {@code @EventHandler} methods that return nothing
     */
    public ReadModelDefinition define(String name, Object... handlers) {
        var definition = new ReadModelDefinition(this, name, handlers);
        definitions.put(name, definition);
        return definition;
    }

    /** Of all read models that were defined. */
    Set<String> names() {
        return definitions.keySet();
    }

    /** How the events of a read model are run again. */
    Replay replayOf(String readModel) {
        var definition = definitions.get(readModel);
        if (definition == null) {
            throw new IllegalArgumentException("there is no read model " + readModel);
        }
        return definition.replay();
    }

    /** Ends the threads. Stop the processors first. */
    @Override
    public void close() {
        coordinators.shutdownNow();
        workers.shutdownNow();
    }
}
