package annals.postgresql.projection;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * R2DBC transactions for Axon's worker threads, which may block. A transaction is bound to its thread, because Axon starts
 * it before the unit of work it belongs to; it takes a connection when it first needs one, and mostly that is its flush.
 */
public final class R2dbcTransactionManager implements TransactionManager {

    static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final ConnectionFactory connections;
    private final Duration timeout;

    @SuppressWarnings("ThreadLocalUsage") // two databases in one process need a transaction each
    private final ThreadLocal<@Nullable R2dbcTransaction> bound = new ThreadLocal<>();

    /** Transactions on a pool's connections, each exchange with the database bounded to 30 seconds. */
    public R2dbcTransactionManager(ConnectionFactory connections) {
        this(connections, TIMEOUT);
    }

    /**
     * @param connections a pool whose connections have {@link #serverSettings}
     * @param timeout longest wait for one exchange with the database; then the connection is given up
     */
    public R2dbcTransactionManager(ConnectionFactory connections, Duration timeout) {
        this.connections = connections;
        this.timeout = timeout;
    }

    /**
     * Server settings for the pool's connections ({@code PostgresqlConnectionConfiguration.Builder.options}). A transaction
     * that idles, so whose process is stalled, ends before another node may claim its segment. A commit does not wait for
     * the disk: rows and token are lost together in a power cut, and the log brings both back. Repeated statements keep
     * the plan that looks rows up by their key, which suits the flush but not every query: give readers a pool of
     * their own without these settings.
     *
     * @param claimTimeout as given to {@link R2dbcTokenStore}
     */
    public static Map<String, String> serverSettings(Duration claimTimeout) {
        return Map.of(
                "idle_in_transaction_session_timeout", String.valueOf(claimTimeout.toMillis() / 2),
                "synchronous_commit", "off",
                "plan_cache_mode", "force_generic_plan");
    }

    @Override
    public Transaction startTransaction() {
        R2dbcTransaction outer = bound.get();
        if (outer != null) {
            return outer.joined();
        }
        var transaction = new R2dbcTransaction(connections, timeout, bound::remove);
        bound.set(transaction);
        return transaction;
    }

    /**
     * Has handlers write on a connection whose transaction belongs to somebody else.
     *
     * @param forgiving a change that meets no row is left out instead of failing
     */
    void within(Connection connection, boolean forgiving, Runnable handlers) {
        if (bound.get() != null) {
            throw new IllegalStateException("there is a transaction on " + Thread.currentThread());
        }
        var transaction = new R2dbcTransaction(connection, timeout, forgiving);
        bound.set(transaction);
        try {
            handlers.run();
            transaction.flush();
        } finally {
            bound.remove();
        }
    }

    /**
     * Has handlers write into a transaction of its own, which is not written yet.
     *
     * @param from where the connection comes from, once one is needed
     * @param first what is done right after the beginning
     */
    R2dbcTransaction collect(Supplier<Mono<? extends Connection>> from, Flush first, Runnable handlers) {
        if (bound.get() != null) {
            throw new IllegalStateException("there is a transaction on " + Thread.currentThread());
        }
        var transaction = new R2dbcTransaction(from, first, InTransaction.LONG, bound::remove);
        bound.set(transaction);
        boolean collected = false;
        try {
            handlers.run();
            collected = true;
            return transaction;
        } finally {
            bound.remove();
            if (!collected) {
                transaction.rollback();
            }
        }
    }

    @Nullable
    R2dbcTransaction currentOrNull() {
        return bound.get();
    }

    R2dbcTransaction current() {
        R2dbcTransaction transaction = bound.get();
        if (transaction == null) {
            throw new IllegalStateException("no transaction on " + Thread.currentThread());
        }
        return transaction;
    }
}
