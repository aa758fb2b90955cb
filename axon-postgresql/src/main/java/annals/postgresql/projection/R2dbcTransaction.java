package annals.postgresql.projection;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.common.transaction.Transaction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One transaction: row buffers and a deferred token, written and committed in one exchange with the event loop. */
final class R2dbcTransaction implements Transaction {

    private static final Logger LOG = LoggerFactory.getLogger(R2dbcTransaction.class);

    private final Supplier<Mono<? extends Connection>> connections;
    private final Duration timeout;
    private final Runnable unbind;
    private final Flush first;
    private final Map<Object, Flush> buffers = new LinkedHashMap<>();
    private final List<Flush> tokens = new ArrayList<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private @Nullable Connection connection;
    private final boolean forgiving;
    private boolean rollbackOnly;
    private boolean completed;

    R2dbcTransaction(ConnectionFactory connections, Duration timeout, Runnable unbind) {
        this(() -> Mono.from(connections.create()), connection -> Mono.empty(), timeout, unbind);
    }

    /** @param first what is done right after the beginning */
    R2dbcTransaction(Supplier<Mono<? extends Connection>> connections, Flush first, Duration timeout, Runnable unbind) {
        this.connections = connections;
        this.first = first;
        this.timeout = timeout;
        this.unbind = unbind;
        this.forgiving = false;
    }

    /** Writes on a connection whose transaction somebody else began and ends. */
    R2dbcTransaction(Connection connection, Duration timeout, boolean forgiving) {
        this.connections = () -> Mono.just(connection);
        this.timeout = timeout;
        this.unbind = () -> {};
        this.first = ignored -> Mono.empty();
        this.connection = connection;
        this.forgiving = forgiving;
    }

    /** Whether a change that meets no row is left out instead of failing. */
    boolean isForgiving() {
        return forgiving;
    }

    /** Writes what was collected, and commits nothing. */
    void flush() {
        opened().flatMap(c -> flush(c, List.copyOf(buffers.values()))).block(timeout);
    }

    /** The buffer with this key, made at first use and flushed right before the commit. */
    @SuppressWarnings("unchecked")
    <T extends Flush> T buffer(Object key, Supplier<T> create) {
        return (T) buffers.computeIfAbsent(key, k -> create.get());
    }

    /** Keeps a token for the commit, after all rows, so that its fence decides about them too. */
    void storeAtCommit(Flush token) {
        tokens.add(token);
    }

    void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    /** Runs work inside this transaction now, after the tokens kept so far, and waits for it. */
    <T> @Nullable T await(Function<Connection, Mono<T>> work) {
        return opened().flatMap(c -> flush(c, drainedTokens()).then(Mono.defer(() -> work.apply(c))))
                .block(timeout);
    }

    @Override
    public void commit() {
        if (completed) {
            throw new IllegalStateException("already completed");
        }
        try {
            if (rollbackOnly) {
                throw new IllegalStateException("a part of this transaction was rolled back");
            }
            write().block(timeout);
        } catch (Throwable e) {
            abandon();
            throw Exceptions.propagate(Exceptions.unwrap(e));
        } finally {
            completed = true;
            unbind.run();
        }
        afterCommit.forEach(Runnable::run);
    }

    /** Writes and commits when subscribed to, without a thread that waits. */
    Mono<Void> committed() {
        completed = true;
        return Mono.defer(this::write).doOnError(e -> {
            Connection open = connection;
            connection = null;
            if (open != null) {
                Connections.giveUp(open);
            }
        });
    }

    @Override
    public void rollback() {
        if (!completed) {
            completed = true;
            abandon();
            unbind.run();
        }
    }

    Transaction joined() {
        return new Transaction() {
            @Override
            public void commit() {
                // the outer transaction commits
            }

            @Override
            public void rollback() {
                rollbackOnly = true;
            }
        };
    }

    private Mono<Void> write() {
        boolean rows = buffers.values().stream().anyMatch(buffer -> !buffer.isEmpty());
        if (connection == null && !rows && tokens.size() <= 1) {
            return tokens.isEmpty() ? Mono.empty() : autoCommitted(tokens.get(0));
        }
        return opened().flatMap(c -> flush(c, List.copyOf(buffers.values()))
                .then(Mono.defer(() -> flush(c, drainedTokens())))
                .then(Mono.defer(() -> Mono.from(c.commitTransaction())))
                .then(Mono.defer(this::released)));
    }

    /** A statement alone is its own transaction: one round trip for a batch that changes nothing but its place. */
    private Mono<Void> autoCommitted(Flush token) {
        return Mono.usingWhen(connections.get(), token::flushTo, Connection::close);
    }

    private static Mono<Void> flush(Connection on, List<Flush> work) {
        return Flux.fromIterable(work).concatMap(flush -> flush.flushTo(on), 1).then();
    }

    private List<Flush> drainedTokens() {
        List<Flush> drained = List.copyOf(tokens);
        tokens.clear();
        return drained;
    }

    private Mono<Connection> opened() {
        Connection open = connection;
        if (open != null) {
            return Mono.just(open);
        }
        return connections.get().flatMap(c -> {
            connection = c;
            return Mono.from(c.beginTransaction())
                    .then(Mono.defer(() -> first.flushTo(c)))
                    .thenReturn(c);
        });
    }

    private Mono<Void> released() {
        Connection open = connection;
        connection = null;
        return open == null ? Mono.empty() : Mono.from(open.close());
    }

    private void abandon() {
        Connection open = connection;
        connection = null;
        if (open == null) {
            return;
        }
        try {
            Mono.from(open.rollbackTransaction()).then(Mono.from(open.close())).block(timeout);
        } catch (RuntimeException e) {
            LOG.debug("Rollback failed; the connection is given up", e);
            Connections.giveUp(open);
        }
    }
}
