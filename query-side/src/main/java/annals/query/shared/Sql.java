package annals.query.shared;

import annals.api.shared.InvalidValue;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Readable;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** A query that is put together from parts, whose values are always bound and never part of the text. */
public final class Sql {

    /** What time it is at the moment that is asked about, for a query's text: never {@code now()}. */
    public static final String NOW = "current_setting('annals.now')::timestamptz";

    /** What day it is then, in UTC. */
    public static final String TODAY = "(" + NOW + " at time zone 'UTC')::date";

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    /** Begins a query; each {@code ?} stands for one value. */
    public static Sql of(String part, Object... partValues) {
        return new Sql().and(part, partValues);
    }

    /**
     * Adds a part; each {@code ?} stands for one value.
     *
     * @throws InvalidValue if a value holds the character NUL, which PostgreSQL does not know
     */
    public Sql and(String part, Object... partValues) {
        String[] pieces = part.split("\\?", -1);
        if (pieces.length != partValues.length + 1) {
            throw new IllegalArgumentException(part + " has not " + partValues.length + " places");
        }
        text.append(pieces[0]);
        for (int i = 0; i < partValues.length; i++) {
            values.add(known(partValues[i]));
            text.append('$').append(values.size()).append(pieces[i + 1]);
        }
        text.append(' ');
        return this;
    }

    private static Object known(Object value) {
        if (value instanceof String text && text.indexOf('\0') >= 0) {
            throw new InvalidValue("TEXT_CONTROL_CHARACTER", "Nothing can be found by the character NUL.");
        }
        return value;
    }

    /** Adds a part with one value if there is a value. */
    public Sql andIf(@Nullable Object value, String part) {
        return value == null ? this : and(part, value);
    }

    /** Runs the query. */
    public <T> Flux<T> on(Connection connection, Function<? super Readable, T> row) {
        return Flux.defer(() -> {
            Statement statement = connection.createStatement(text.toString());
            for (int i = 0; i < values.size(); i++) {
                statement.bind(i, values.get(i));
            }
            return Flux.from(statement.execute()).concatMap((Result result) -> result.map(row));
        });
    }
}
