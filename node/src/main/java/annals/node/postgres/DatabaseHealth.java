package annals.node.postgres;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import reactor.core.publisher.Mono;

/** Down while the database does not answer a question within two seconds. */
final class DatabaseHealth implements ReactiveHealthIndicator {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ConnectionFactory connections;

    DatabaseHealth(ConnectionFactory connections) {
        this.connections = connections;
    }

    @Override
    public Mono<Health> health() {
        return Mono.usingWhen(
                        connections.create(),
                        connection -> Mono.from(
                                        connection.createStatement("select 1").execute())
                                .flatMap(answer -> Mono.from(answer.map(row -> true))),
                        Connection::close)
                .timeout(PATIENCE)
                .map(answers -> Health.up().build())
                .onErrorResume(away -> Mono.just(Health.down().build()));
    }
}
