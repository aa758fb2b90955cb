package annals.postgresql.projection;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.R2dbcException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** One process that keeps the test's read model, as far as one process can hold several. */
final class TestNode implements AutoCloseable {

    final ReadModels readModels;
    final ReadModelReader reader;
    final ReadModelProcessor deals;
    private final ConnectionPool pool;

    TestNode(ProjectionDatabase db, TestLog log, String name, int segments, Consumer<Object> fault) {
        this(db, log, name, segments, fault, connections -> connections, true);
    }

    TestNode(
            ProjectionDatabase db,
            TestLog log,
            String name,
            int segments,
            Consumer<Object> fault,
            UnaryOperator<ConnectionFactory> connections,
            boolean tokenInTransaction) {
        pool = db.pool(12);
        var feed = new CommitFeed();
        var transactions = new R2dbcTransactionManager(connections.apply(pool));
        var tokenTransactions = tokenInTransaction ? transactions : new R2dbcTransactionManager(pool);
        var tokens = new R2dbcTokenStore(tokenTransactions, pool, feed, name, ProjectionDatabase.CLAIM_TIMEOUT);
        readModels = new ReadModels(log, pool, feed, transactions, tokens, 4);
        reader = new ReadModelReader(pool, feed, Duration.ofSeconds(40), Duration.ofMillis(100));
        deals = define(fault).segments(segments).build();
    }

    /** The test's read model, to be built with other settings instead of {@link #deals}. */
    ReadModelDefinition define(Consumer<Object> fault) {
        return readModels
                .define(DealsProjection.NAME, new DealsProjection(readModels.rows(), fault))
                .batchSize(200)
                .sequencedBy(TestLog::dealOf)
                .preloading(DealsProjection.DEAL, TestLog::keyOf);
    }

    static TestNode start(ProjectionDatabase db, TestLog log) {
        var node = new TestNode(db, log, "n1", 1, event -> {});
        node.deals.start();
        return node;
    }

    /** Waits until the read model has handled the whole log. */
    void catchUp(TestLog log) {
        catchUp(DealsProjection.NAME, log.head());
    }

    void catchUp(String readModel, long position) {
        reader.read(readModel, position, connection -> Mono.just(true))
                .retryWhen(Retry.fixedDelay(100, Duration.ofMillis(100)).filter(R2dbcException.class::isInstance))
                .block();
    }

    ReadModelStatus status(TestLog log) {
        return Objects.requireNonNull(deals.status(log.head()).block());
    }

    @Override
    public void close() {
        deals.stop().block(Duration.ofSeconds(30));
        readModels.close();
        pool.dispose();
    }
}
