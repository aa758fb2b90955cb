package annals.node.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import annals.node.Await;
import annals.postgresql.TestPostgres;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class OpenedApartTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Database database = new Database(
            "127.0.0.1", TestPostgres.port(), TestPostgres.newDatabase(), "postgres", "postgres", "disable");
    private final ConnectionFactory driver = DatabaseParts.factory(database, "test", SOON, Map.of());

    @Test
    void aConnectionInThePoolRemembersNothingOfWhoItWasOpenedFor() {
        var pool = new ConnectionPool(DatabaseParts.pool("test", 1, driver).build());
        var whatWasRead = read(pool::create, connection -> Mono.from(connection.close()));
        Await.that(() -> isForgotten(whatWasRead), SOON);
        assertThat(pool.getMetrics().orElseThrow().idleSize())
                .as("it is still open")
                .isEqualTo(1);
        pool.dispose();
    }

    @Test
    void controlTheDriversOwnConnectionRemembersIt() {
        var opened = new ArrayList<Connection>();
        var whatWasRead = read(() -> Mono.from(driver.create()).doOnNext(opened::add), connection -> Mono.empty());
        assertThat(isForgotten(whatWasRead)).isFalse();
        Mono.from(opened.get(0).close()).block();
    }

    private static WeakReference<Object> read(
            Supplier<Mono<? extends Connection>> connections, Function<Connection, Mono<Void>> done) {
        var whatWasRead = new Object();
        connections
                .get()
                .flatMap(connection -> {
                    assertThat(whatWasRead).isNotNull();
                    return done.apply(connection);
                })
                .block();
        return new WeakReference<>(whatWasRead);
    }

    private static boolean isForgotten(WeakReference<?> reference) {
        System.gc();
        return reference.get() == null;
    }
}
