package annals.postgresql.projection;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Wrapped;
import reactor.core.publisher.Mono;

/** Connections in an unknown state. */
final class Connections {

    private Connections() {}

    /** Closes the physical connection under a pooled one, then gives the wrapper back so that the pool replaces it. */
    static void giveUp(Connection connection) {
        Mono.from(physical(connection).close())
                .onErrorComplete()
                .then(Mono.from(connection.close()).onErrorComplete())
                .subscribe();
    }

    /** The connection under those that only hand on. */
    static Connection physical(Connection connection) {
        Object inner = connection instanceof Wrapped<?> wrapped ? wrapped.unwrap() : null;
        return inner instanceof Connection deeper && deeper != connection ? physical(deeper) : connection;
    }
}
