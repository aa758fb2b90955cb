package annals.query.shared;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a row's columns as the language's types. */
public final class Columns {

    private Columns() {}

    /** A column that always has a value. */
    public static <T> T value(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }

    /** A column of text that always has a value. */
    public static String text(Readable row, String column) {
        return value(row, column, String.class);
    }

    /** A number that always has a value. */
    public static long number(Readable row, String column) {
        return value(row, column, Long.class);
    }

    /** JSON, or null. */
    public static @Nullable String jsonOrNull(Readable row, String column) {
        Json value = row.get(column, Json.class);
        return value == null ? null : value.asString();
    }

    /** JSON that always has a value. */
    public static String json(Readable row, String column) {
        return Objects.requireNonNull(jsonOrNull(row, column), column);
    }

    /** A moment that always has a value. */
    public static Instant moment(Readable row, String column) {
        return value(row, column, OffsetDateTime.class).toInstant();
    }

    /** A moment, or null. */
    public static @Nullable Instant momentOrNull(Readable row, String column) {
        OffsetDateTime value = row.get(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** A text made into something else, or null. */
    public static <T> @Nullable T textOrNull(Readable row, String column, Function<String, T> make) {
        String value = row.get(column, String.class);
        return value == null ? null : make.apply(value);
    }
}
