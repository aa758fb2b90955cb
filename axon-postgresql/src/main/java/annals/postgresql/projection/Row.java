package annals.postgresql.projection;

import org.jspecify.annotations.Nullable;

/** A row as it stands after all events before the one at hand. */
public final class Row {

    private final Table table;
    private final @Nullable Object[] values;

    Row(Table table, @Nullable Object[] values) {
        this.table = table;
        this.values = values;
    }

    /**
     * The value of a column, or null.
     *
     * @throws IllegalArgumentException if the table has no such column of that type
     */
    @SuppressWarnings("unchecked")
    public <T> @Nullable T get(String column, ColumnType<T> type) {
        int index = table.index(column);
        if (table.columns.get(index).type() != type) {
            throw new IllegalArgumentException(table + "." + column + " is not " + type);
        }
        return (T) values[index];
    }
}
