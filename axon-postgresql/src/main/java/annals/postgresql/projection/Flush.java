package annals.postgresql.projection;

import io.r2dbc.spi.Connection;
import reactor.core.publisher.Mono;

/** Work that a transaction keeps until right before its commit. */
@FunctionalInterface
interface Flush {

    Mono<Void> flushTo(Connection connection);

    default boolean isEmpty() {
        return false;
    }
}
