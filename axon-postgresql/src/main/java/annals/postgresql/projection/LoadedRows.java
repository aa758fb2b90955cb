package annals.postgresql.projection;

import io.r2dbc.spi.Connection;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The rows of one table that this batch has looked at, kept in step with its changes. */
final class LoadedRows {

    /** Looked for and not there. */
    private static final @Nullable Object[] ABSENT = new @Nullable Object[0];

    private final Table table;
    private final Map<List<Object>, @Nullable Object[]> rows = new HashMap<>();

    LoadedRows(Table table) {
        this.table = table;
    }

    boolean knows(List<Object> key) {
        return rows.containsKey(key);
    }

    @Nullable
    Object @Nullable [] get(List<Object> key) {
        @Nullable Object[] row = rows.get(key);
        return row == ABSENT ? null : row;
    }

    void put(List<Object> key, @Nullable Object @Nullable [] row) {
        rows.put(key, row == null ? ABSENT : row);
    }

    /** What a change of this kind leaves of a known row before it sets any column. */
    @Nullable
    Object @Nullable [] apply(Kind kind, List<Object> key) {
        if (!knows(key)) {
            return null;
        }
        if (kind == Kind.DELETE) {
            put(key, null);
        } else if (!kind.isUpdate() && get(key) == null) {
            put(key, Arrays.copyOf(key.toArray(), table.columns.size()));
        }
        return get(key);
    }

    Mono<Void> load(Connection connection, List<List<Object>> keys) {
        return select(connection, table, keys)
                .doOnNext(row -> put(List.of(Arrays.copyOf(row, table.keys)), row))
                .then(Mono.fromRunnable(() -> keys.forEach(key -> rows.putIfAbsent(key, ABSENT))));
    }

    static Flux<@Nullable Object[]> select(Connection connection, Table table, List<List<Object>> keys) {
        return Sql.query(
                connection,
                TableSql.select(table),
                row -> {
                    var values = new @Nullable Object[table.columns.size()];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = table.columns.get(i).type().read(row, i);
                    }
                    return values;
                },
                TableBuffer.keyArrays(table, keys));
    }
}
