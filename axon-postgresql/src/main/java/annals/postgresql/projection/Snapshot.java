package annals.postgresql.projection;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A read-only snapshot of a read model together with its position. Costs no round trip beside the query. */
final class Snapshot {

    /** After this the connection is thought to be lost. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.:-]+");

    /** The setting that tells a query's text what time it is. */
    static final String NOW = "annals.now";

    /** What a snapshot showed: the answer, or only that the read model is behind. */
    record Attempt<T>(@Nullable T value, long position, boolean behind) {

        Mono<Answer<T>> answer() {
            T found = value;
            return found == null ? Mono.empty() : Mono.just(new Answer<>(found, position));
        }
    }

    private Snapshot() {}

    static <T> Mono<Attempt<T>> of(
            ConnectionFactory connections,
            String readModel,
            Instant now,
            long atLeast,
            Function<Connection, Mono<T>> query) {
        return Mono.usingWhen(
                connections.create(),
                c -> Mono.zip(
                        begin(c, readModel, now),
                        found(query.apply(c)),
                        (position, found) -> attempt(position, atLeast, found)),
                c -> Mono.fromRunnable(() -> end(c, "commit").subscribe()), // nothing is left to wait for
                (c, error) -> end(c, "rollback"),
                c -> end(c, "rollback"));
    }

    /** Asked for before the transaction is known to have begun, so both are one exchange with the database. */
    private static <T> Mono<Optional<T>> found(Mono<T> query) {
        return query.map(Optional::of).defaultIfEmpty(Optional.empty());
    }

    private static <T> Attempt<T> attempt(long position, long atLeast, Optional<T> found) {
        return position < atLeast
                ? new Attempt<>(null, position, true)
                : new Attempt<>(found.orElse(null), position, false);
    }

    /**
     * Begins and looks up the position in one text; parameters would make it several. The lock comes before the
     * snapshot: a read model is exchanged for its new copy either before both or after both.
     */
    private static Mono<Long> begin(Connection connection, String readModel, Instant now) {
        if (!NAME.matcher(readModel).matches()) {
            return Mono.error(new IllegalArgumentException("not the name of a read model: " + readModel));
        }
        String sql = "begin isolation level repeatable read read only; lock table projection.gate in access share mode;"
                + " set local " + NOW + " = '" + now + "'; select coalesce(min(position), -1)"
                + " from projection.token where processor = '" + readModel + "'";
        return Flux.from(connection.createStatement(sql).execute())
                .concatMap(result -> result.map(row -> row.get(0, Long.class)))
                .last();
    }

    private static Mono<Void> end(Connection connection, String sql) {
        return Sql.update(connection, sql)
                .timeout(PATIENCE)
                .then(Mono.defer(() -> Mono.from(connection.close())))
                .onErrorResume(e -> Mono.fromRunnable(() -> Connections.giveUp(connection)));
    }
}
