package annals.node.postgres;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import reactor.core.publisher.Mono;

/**
 * Opens connections apart from whoever waits for them. A connection of the driver remembers for as long as it lives for whom
 * it was opened, and with it whatever that one has read; in a pool that outlives every erasure.
 */
record OpenedApart(ConnectionFactory driver) implements ConnectionFactory {

    @Override
    public Mono<Connection> create() {
        return Mono.defer(() -> Mono.fromFuture(
                Mono.from(driver.create()).<Connection>cast(Connection.class).toFuture()));
    }

    @Override
    public ConnectionFactoryMetadata getMetadata() {
        return driver.getMetadata();
    }
}
