package annals.postgresql.projection;

import io.r2dbc.spi.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The changes of one table, one per row, until they are flushed. */
final class TableBuffer {

    private final Table table;
    private final Map<List<Object>, PendingRow> rows = new LinkedHashMap<>();

    TableBuffer(Table table) {
        this.table = table;
    }

    /** The row's one change, with this kind folded in; null if this buffer must be flushed first. */
    @Nullable
    PendingRow fold(Kind kind, List<Object> key) {
        PendingRow row = rows.get(key);
        if (row == null) {
            row = new PendingRow(table, key, kind);
            rows.put(key, row);
            return row;
        }
        return row.fold(kind) ? row : null;
    }

    @Nullable
    PendingRow pending(List<Object> key) {
        return rows.get(key);
    }

    /** Deletes first: a row that is deleted and inserted anew must be gone by then. */
    Mono<Void> flush(Connection connection) {
        List<PendingRow> deleted = rows.values().stream()
                .filter(row -> row.kind == Kind.DELETE || row.deletedBefore)
                .toList();
        var groups = new LinkedHashMap<String, List<PendingRow>>();
        for (PendingRow row : sorted()) {
            if (row.kind != Kind.DELETE) {
                groups.computeIfAbsent(row.shape(), shape -> new ArrayList<>()).add(row);
            }
        }
        Mono<Void> deletes = deleted.isEmpty() ? Mono.empty() : delete(connection, deleted);
        return deletes.thenMany(Flux.fromIterable(groups.values()).concatMap(group -> write(connection, group), 1))
                .then();
    }

    /** By key, so that two segments that count on the same rows lock them in the same order. */
    private List<PendingRow> sorted() {
        return rows.values().stream().sorted((a, b) -> compare(a.key, b.key)).toList();
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the values of a key column are of one type
    private static int compare(List<Object> a, List<Object> b) {
        int order = 0;
        for (int i = 0; order == 0 && i < a.size(); i++) {
            order = ((Comparable) a.get(i)).compareTo(b.get(i));
        }
        return order;
    }

    private Mono<Void> delete(Connection connection, List<PendingRow> group) {
        var marker = new PendingRow(table, group.get(0).key, Kind.DELETE);
        List<Integer> keys = TableSql.keys(table);
        return Sql.update(connection, TableSql.of(table, marker, keys), arrays(group, keys))
                .then();
    }

    private Mono<Void> write(Connection connection, List<PendingRow> group) {
        PendingRow first = group.get(0);
        List<Integer> columns = TableSql.columns(table, first);
        if (first.kind.isUpdate() && columns.size() == table.keys) {
            return Mono.empty();
        }
        if (first.kind == Kind.INSERT && CopyIn.suits(connection, group.size())) {
            return CopyIn.insert(connection, table, columns, group);
        }
        return Sql.update(connection, TableSql.of(table, first, columns), arrays(group, columns))
                .flatMap(count -> first.kind == Kind.UPDATE && count < group.size()
                        ? MissingRowsException.name(connection, table, group)
                        : Mono.empty());
    }

    private Object[] arrays(List<PendingRow> group, List<Integer> columns) {
        var arrays = new Object[columns.size()];
        var values = new ArrayList<@Nullable Object>(group.size());
        for (int i = 0; i < arrays.length; i++) {
            int column = columns.get(i);
            values.clear();
            group.forEach(row -> values.add(row.values[column]));
            arrays[i] = ArrayLiteral.of(table.columns.get(column).type(), values);
        }
        return arrays;
    }

    static Object[] keyArrays(Table table, List<List<Object>> keys) {
        var arrays = new Object[table.keys];
        for (int i = 0; i < arrays.length; i++) {
            int column = i;
            arrays[i] = ArrayLiteral.of(
                    table.columns.get(i).type(),
                    keys.stream().map(key -> key.get(column)).toList());
        }
        return arrays;
    }
}
