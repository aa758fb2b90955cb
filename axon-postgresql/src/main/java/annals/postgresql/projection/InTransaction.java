package annals.postgresql.projection;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Long work in one transaction, for threads that may wait. What fails leaves nothing behind. */
final class InTransaction {

    static final Duration LONG = Duration.ofMinutes(30);

    private static final String BEGIN = "begin; set local statement_timeout = 0";

    private final ConnectionFactory connections;

    InTransaction(ConnectionFactory connections) {
        this.connections = connections;
    }

    /** Commits what the work has done. */
    <T> @Nullable T run(Function<Connection, @Nullable T> work) {
        Connection connection =
                Mono.from(connections.create()).blockOptional(LONG).orElseThrow();
        boolean done = false;
        try {
            await(CopyTables.run(connection, BEGIN));
            T result = work.apply(connection);
            await(CopyTables.run(connection, "commit"));
            done = true;
            return result;
        } finally {
            if (done) {
                await(Mono.from(connection.close()));
            } else {
                Connections.giveUp(connection);
            }
        }
    }

    static <T> @Nullable T await(Mono<T> work) {
        return work.block(LONG);
    }
}
