package annals.postgresql.projection;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Readable;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.Statement;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Statements without ceremony. A null value is bound as a text without value. */
final class Sql {

    private Sql() {}

    static Mono<Long> update(Connection connection, String sql, @Nullable Object... values) {
        return Flux.from(bound(connection, sql, values).execute())
                .concatMap(Result::getRowsUpdated)
                .reduce(0L, Long::sum);
    }

    static <T> Flux<T> query(
            Connection connection, String sql, Function<? super Readable, T> row, @Nullable Object... values) {
        return Flux.from(bound(connection, sql, values).execute()).concatMap(result -> result.map(row));
    }

    static String name(String identifier) {
        return '"' + identifier.replace(".", "\".\"") + '"';
    }

    private static Statement bound(Connection connection, String sql, @Nullable Object... values) {
        Statement statement = connection.createStatement(sql);
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value == null) {
                statement.bindNull(i, String.class);
            } else {
                statement.bind(i, value);
            }
        }
        return statement;
    }
}
