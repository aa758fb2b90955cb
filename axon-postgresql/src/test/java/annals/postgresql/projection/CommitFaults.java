package annals.postgresql.projection;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** Connections whose commits are tampered with. */
record CommitFaults(ConnectionFactory connections, UnaryOperator<Publisher<?>> commits) implements ConnectionFactory {

    /**
     * Of the first twelve commits, two fail before they take effect, and two after, so that the outcome is unknown; which,
     * follows from the seed.
     */
    static final class Flaky implements UnaryOperator<Publisher<?>> {

        private enum Fate {
            BEFORE,
            AFTER,
            NONE
        }

        private static final int UNHARMED = 8;

        final AtomicInteger before = new AtomicInteger();
        final AtomicInteger after = new AtomicInteger();
        private final Deque<Fate> fates;
        volatile boolean armed;

        Flaky(long seed) {
            List<Fate> drawn = new ArrayList<>(List.of(Fate.BEFORE, Fate.BEFORE, Fate.AFTER, Fate.AFTER));
            drawn.addAll(Collections.nCopies(UNHARMED, Fate.NONE));
            Collections.shuffle(drawn, new Random(seed));
            fates = new ArrayDeque<>(drawn);
        }

        @Override
        public synchronized Publisher<?> apply(Publisher<?> commit) {
            return switch (armed && !fates.isEmpty() ? fates.remove() : Fate.NONE) {
                case BEFORE -> {
                    before.incrementAndGet();
                    yield Mono.error(new IllegalStateException("injected before the commit"));
                }
                case AFTER -> {
                    after.incrementAndGet();
                    yield Mono.from(commit).then(Mono.error(new IllegalStateException("injected after the commit")));
                }
                case NONE -> commit;
            };
        }
    }

    /** Commits that wait a while, so that a kill lands between all else and them. */
    static Publisher<?> slow(Publisher<?> commit) {
        return Mono.delay(Duration.ofMillis(40)).then(Mono.from(commit));
    }

    @Override
    public Publisher<? extends Connection> create() {
        return Mono.from(connections.create()).map(this::tampered);
    }

    @Override
    public ConnectionFactoryMetadata getMetadata() {
        return connections.getMetadata();
    }

    private Connection tampered(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    Object result = invoke(connection, method, arguments);
                    return method.getName().equals("commitTransaction") ? commits.apply((Publisher<?>) result) : result;
                });
    }

    private static Object invoke(Connection connection, Method method, @Nullable Object[] arguments) throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
