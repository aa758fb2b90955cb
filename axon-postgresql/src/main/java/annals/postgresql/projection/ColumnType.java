package annals.postgresql.projection;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a column of a read-model table holds. A value of another Java type is refused when it is set, so the handler that
 * made the mistake is the one that fails.
 *
 * @param <T> the Java type of its values
 */
public final class ColumnType<T> {

    /** {@code text}: strings, and enum constants by their name. */
    public static final ColumnType<String> TEXT = new ColumnType<>("text", true, String.class, ColumnType::text);

    /** {@code uuid}. */
    public static final ColumnType<java.util.UUID> UUID =
            new ColumnType<>("uuid", false, java.util.UUID.class, ColumnType::uuid);

    /** {@code bigint}: longs and integers. */
    public static final ColumnType<Long> BIGINT = new ColumnType<>("bigint", false, Long.class, ColumnType::bigint);

    /** {@code integer}. */
    public static final ColumnType<Integer> INTEGER =
            new ColumnType<>("integer", false, Integer.class, value -> value instanceof Integer i ? i : null);

    /** {@code numeric}: decimals and whole numbers of any size. */
    public static final ColumnType<BigDecimal> NUMERIC =
            new ColumnType<>("numeric", false, BigDecimal.class, ColumnType::numeric);

    /** {@code boolean}. */
    public static final ColumnType<Boolean> BOOLEAN =
            new ColumnType<>("boolean", false, Boolean.class, value -> value instanceof Boolean b ? b : null);

    /** {@code timestamptz}: instants and offset date-times, cut to the microseconds that PostgreSQL keeps. */
    public static final ColumnType<Instant> TIMESTAMPTZ =
            new ColumnType<>("timestamptz", false, Instant.class, ColumnType::instant);

    /** {@code date}. */
    public static final ColumnType<LocalDate> DATE =
            new ColumnType<>("date", false, LocalDate.class, value -> value instanceof LocalDate d ? d : null);

    /** {@code jsonb}: JSON text. */
    public static final ColumnType<String> JSONB =
            new ColumnType<>("jsonb", true, Json.class, value -> value instanceof String s ? s : null);

    /** {@code text[]}: collections of strings and enum constants. */
    public static final ColumnType<List<String>> TEXT_ARRAY = textArray();

    final String sql;
    final boolean quoted;
    private final Class<?> stored;
    private final Function<Object, @Nullable T> convert;

    private ColumnType(String sql, boolean quoted, Class<?> stored, Function<Object, @Nullable T> convert) {
        this.sql = sql;
        this.quoted = quoted;
        this.stored = stored;
        this.convert = convert;
    }

    /** The element type of the array parameter: unnest would flatten an array of arrays, so those travel as text. */
    String parameterSql() {
        return this == TEXT_ARRAY ? "text" : sql;
    }

    T convert(String table, String column, Object value) {
        T converted = convert.apply(value);
        if (converted == null) {
            throw new IllegalArgumentException(table + "." + column + " is " + sql + ", it cannot hold a "
                    + value.getClass().getName());
        }
        return converted;
    }

    @Nullable
    Object read(Readable row, int index) {
        Object value = row.get(index, stored);
        if (value instanceof Json json) {
            return json.asString();
        }
        return value instanceof String[] texts ? List.of(texts) : value;
    }

    @Override
    public String toString() {
        return sql;
    }

    @SuppressWarnings("unchecked")
    private static ColumnType<List<String>> textArray() {
        return new ColumnType<>(
                "text[]",
                true,
                String[].class,
                value -> value instanceof Collection<?> c
                        ? c.stream().map(ColumnType::element).toList()
                        : null);
    }

    private static String element(@Nullable Object value) {
        String text = value == null ? null : text(value);
        if (text == null) {
            throw new IllegalArgumentException("a text[] holds strings, not " + value);
        }
        return text;
    }

    private static @Nullable String text(Object value) {
        return value instanceof String text ? text : value instanceof Enum<?> constant ? constant.name() : null;
    }

    private static java.util.@Nullable UUID uuid(Object value) {
        return value instanceof java.util.UUID id ? id : null;
    }

    private static @Nullable Long bigint(Object value) {
        return value instanceof Long || value instanceof Integer ? (Long) ((Number) value).longValue() : null;
    }

    private static @Nullable BigDecimal numeric(Object value) {
        if (value instanceof BigInteger whole) {
            return new BigDecimal(whole);
        }
        Long whole = bigint(value);
        return value instanceof BigDecimal decimal ? decimal : whole == null ? null : BigDecimal.valueOf(whole);
    }

    private static @Nullable Instant instant(Object value) {
        Instant instant = value instanceof OffsetDateTime time
                ? time.toInstant()
                : value instanceof Instant already ? already : null;
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
    }
}
