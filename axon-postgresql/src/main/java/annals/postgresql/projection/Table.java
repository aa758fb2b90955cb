package annals.postgresql.projection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A read-model table: its name, its key and the columns that the projection writes. Defined once, as a constant:
 *
 * <pre>{@code
 * static final Table DEALS = Table.named("sales_pipeline")
 *         .key("deal_id", UUID).column("stage", TEXT).column("amount", NUMERIC);
 * }</pre>
 */
public final class Table {

    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]*(\\.[a-z_][a-z0-9_]*)?");

    final String name;
    final List<Column> columns;
    final int keys;
    private final Map<String, Integer> indexes = new LinkedHashMap<>();

    /** Generated statements; the same few shapes come again with every batch. */
    final Map<String, String> statements = new ConcurrentHashMap<>();

    private Table(String name, List<Column> columns, int keys) {
        this.name = name;
        this.columns = List.copyOf(columns);
        this.keys = keys;
        for (int i = 0; i < columns.size(); i++) {
            if (indexes.put(columns.get(i).name(), i) != null) {
                throw new IllegalArgumentException(name + " names a column twice: " + columns.get(i));
            }
        }
    }

    /**
     * Begins the definition of a table.
     *
     * @param name in lower case, with its schema if it is not on the search path
     */
    public static Table named(String name) {
        return new Table(checked(name), List.of(), 0);
    }

    /** This table with one more key column. Key columns come before the others. */
    public Table key(String column, ColumnType<?> type) {
        if (keys < columns.size()) {
            throw new IllegalStateException(name + ": key columns come first");
        }
        return with(column, type, keys + 1);
    }

    /** This table with one more column. */
    public Table column(String column, ColumnType<?> type) {
        return with(column, type, keys);
    }

    private Table with(String column, ColumnType<?> type, int newKeys) {
        var more = new ArrayList<>(columns);
        more.add(new Column(checked(column), type));
        return new Table(name, more, newKeys);
    }

    int index(String column) {
        Integer index = indexes.get(column);
        if (index == null) {
            throw new IllegalArgumentException(name + " has no column " + column);
        }
        return index;
    }

    /** A value as its column keeps it. */
    @Nullable
    Object convert(int index, @Nullable Object value) {
        Column column = columns.get(index);
        return value == null ? null : column.type().convert(name, column.name(), value);
    }

    List<Object> keyOf(Object... values) {
        if (keys == 0 || values.length != keys) {
            throw new IllegalArgumentException(name + " has a key of " + keys + " columns, not " + values.length);
        }
        var key = new Object[keys];
        for (int i = 0; i < keys; i++) {
            Column column = columns.get(i);
            key[i] = column.type().convert(name, column.name(), values[i]);
        }
        return List.of(key);
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a lower-case SQL name: " + name);
        }
        return name;
    }

    @Override
    public String toString() {
        return name;
    }

    record Column(String name, ColumnType<?> type) {}
}
