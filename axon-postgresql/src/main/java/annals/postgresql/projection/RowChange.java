package annals.postgresql.projection;

import org.jspecify.annotations.Nullable;

/** One row's change in the batch at hand. Valid until the handler returns. */
public final class RowChange {

    private final Table table;
    private final PendingRow row;
    private final @Nullable Object @Nullable [] loaded;

    RowChange(Table table, PendingRow row, @Nullable Object @Nullable [] loaded) {
        this.table = table;
        this.row = row;
        this.loaded = loaded;
    }

    /**
     * Sets a column.
     *
     * @throws IllegalArgumentException if the table has no such column, it belongs to the key, or its type cannot hold
     *     the value
     */
    public RowChange set(String column, @Nullable Object value) {
        int index = changeable(column);
        Object converted = table.convert(index, value);
        row.set(index, converted);
        if (loaded != null) {
            loaded[index] = converted;
        }
        return this;
    }

    /**
     * Adds to a counter. A column without a value counts as zero; so does the column of a row that this change inserts.
     *
     * @throws IllegalArgumentException as in {@link #set}, and if the column is not bigint, integer or numeric
     */
    public RowChange add(String column, Number amount) {
        int index = changeable(column);
        Object converted = table.columns.get(index).type().convert(table.name, column, amount);
        row.add(index, converted);
        if (loaded != null) {
            loaded[index] = Numbers.sum(loaded[index], converted);
        }
        return this;
    }

    private int changeable(String column) {
        int index = table.index(column);
        if (index < table.keys) {
            throw new IllegalArgumentException(table + "." + column + " is part of the key and never changes");
        }
        return index;
    }
}
