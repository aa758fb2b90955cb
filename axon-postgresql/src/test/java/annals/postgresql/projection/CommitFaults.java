package annals.postgresql.projection;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** Connections whose commits are tampered with. */
record CommitFaults(ConnectionFactory connections, UnaryOperator<Publisher<?>> commits) implements ConnectionFactory {

    /** Commits that fail twice before they take effect, and twice after, so that the outcome is unknown. */
    static final class Flaky implements UnaryOperator<Publisher<?>> {

        final AtomicInteger before = new AtomicInteger();
        final AtomicInteger after = new AtomicInteger();
        private final Random random;
        volatile boolean armed;

        Flaky(long seed) {
            random = new Random(seed);
        }

        @Override
        public synchronized Publisher<?> apply(Publisher<?> commit) {
            int choice = armed ? random.nextInt(8) : -1;
            if (choice == 0 && before.get() < 2) {
                before.incrementAndGet();
                return Mono.error(new IllegalStateException("injected before the commit"));
            }
            if (choice == 1 && after.get() < 2) {
                after.incrementAndGet();
                return Mono.from(commit).then(Mono.error(new IllegalStateException("injected after the commit")));
            }
            return commit;
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
