package annals.node.postgres;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import io.r2dbc.spi.ValidationDepth;
import io.r2dbc.spi.Wrapped;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Connections that a pool asks whether they still work only if they have rested: a question before each use is one exchange
 * more for every answer, and one that worked a second ago works. Whether it was closed is looked at each time.
 *
 * @param nanoTime {@link System#nanoTime}
 */
record RestedConnections(ConnectionFactory opened, LongSupplier nanoTime) implements ConnectionFactory {

    private static final long RESTED_NANOS = Duration.ofSeconds(1).toNanos();

    @Override
    public Mono<Connection> create() {
        return Mono.from(opened.create()).map(connection -> new Watched(connection, nanoTime).proxy());
    }

    @Override
    public ConnectionFactoryMetadata getMetadata() {
        return opened.getMetadata();
    }

    /** Each use begins with a statement. */
    private static final class Watched {

        private final Connection connection;
        private final LongSupplier nanoTime;
        private volatile long lastUsed;

        Watched(Connection connection, LongSupplier nanoTime) {
            this.connection = connection;
            this.nanoTime = nanoTime;
            this.lastUsed = nanoTime.getAsLong();
        }

        Connection proxy() {
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class, Wrapped.class},
                    (proxy, method, arguments) -> invoke(method, arguments));
        }

        private @Nullable Object invoke(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
            return switch (method.getName()) {
                case "unwrap" -> arguments == null ? connection : part(arguments[0]);
                case "validate" -> connection.validate(isRested() ? ValidationDepth.REMOTE : ValidationDepth.LOCAL);
                case "createStatement" -> {
                    lastUsed = nanoTime.getAsLong();
                    yield called(method, arguments);
                }
                default -> called(method, arguments);
            };
        }

        /** Of the driver's, such as its scheduler. */
        private @Nullable Object part(@Nullable Object type) {
            return connection instanceof Wrapped<?> driver && type instanceof Class<?> wanted
                    ? driver.unwrap(wanted)
                    : null;
        }

        private boolean isRested() {
            return nanoTime.getAsLong() - lastUsed > RESTED_NANOS;
        }

        private @Nullable Object called(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
            }
        }
    }
}
