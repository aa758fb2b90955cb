package annals.postgresql.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a projection writes its tables. Handlers run on the thread of their batch; what they change is collected, folded
 * into one change per row, and written with a statement per table and shape right before the batch commits together with
 * its place in the log. Changes of one row take effect in the order they were made; so do all changes of one table and
 * those around {@link #execute}. A unique constraint other than the key should be deferrable.
 */
public final class Rows {

    private final R2dbcTransactionManager transactions;

    public Rows(R2dbcTransactionManager transactions) {
        this.transactions = transactions;
    }

    /** Inserts a row. A row with this key that is already there fails the batch. */
    public RowChange insert(Table table, Object... key) {
        return change(Kind.INSERT, table, key);
    }

    /** Inserts a row, or changes the given columns of the one that is there. Columns that must have a value need one. */
    public RowChange upsert(Table table, Object... key) {
        return change(Kind.UPSERT, table, key);
    }

    /**
     * Changes a row that is there. Without it the batch fails with {@link MissingRowsException}: a change that meets no
     * row is a lost change.
     */
    public RowChange update(Table table, Object... key) {
        return change(Kind.UPDATE, table, key);
    }

    /** Changes a row if it is there. */
    public RowChange updateIfPresent(Table table, Object... key) {
        return change(Kind.UPDATE_IF_PRESENT, table, key);
    }

    /** Deletes a row if it is there. */
    public void delete(Table table, Object... key) {
        change(Kind.DELETE, table, key);
    }

    /** Deletes all rows of a table; for a reset. Readers keep seeing the old rows until the commit. */
    public void clear(Table table) {
        execute("delete from " + Sql.name(table.name));
    }

    /**
     * Executes a statement in its turn: after all changes made before, and before those made after. Each one is a round
     * trip, so it suits the rare event only.
     *
     * @param values for {@code $1}, {@code $2}…; a null is bound as a text
     */
    public void execute(String sql, @Nullable Object... values) {
        buffers().statement(connection -> Sql.update(connection, sql, values).then());
    }

    /**
     * The row as it stands after all events so far, those of this batch included. One round trip for a row that the batch
     * has not looked at before; see {@link #load}.
     */
    public Optional<Row> find(Table table, Object... key) {
        List<Object> checked = table.keyOf(key);
        RowBuffers buffers = buffers();
        if (!buffers.loaded(table).knows(checked)) {
            loadMissing(buffers, table, List.of(checked));
        }
        @Nullable Object[] row = buffers.loaded(table).get(checked);
        return row == null ? Optional.empty() : Optional.of(new Row(table, row.clone()));
    }

    /**
     * The row as {@link #find} answers it.
     *
     * @throws MissingRowsException if there is none: the event that should have made it is missing
     */
    public Row get(Table table, Object... key) {
        return find(table, key).orElseThrow(() -> new MissingRowsException(table, List.of(table.keyOf(key))));
    }

    /** Loads the rows with these keys in one round trip, so that {@link #find} answers from memory. */
    public void load(Table table, Collection<Object[]> keys) {
        RowBuffers buffers = buffers();
        LoadedRows loaded = buffers.loaded(table);
        var missing = new LinkedHashSet<List<Object>>();
        for (Object[] key : keys) {
            List<Object> checked = table.keyOf(key);
            if (!loaded.knows(checked)) {
                missing.add(checked);
            }
        }
        if (!missing.isEmpty()) {
            loadMissing(buffers, table, new ArrayList<>(missing));
        }
    }

    private void loadMissing(RowBuffers buffers, Table table, List<List<Object>> keys) {
        transactions.current().await(connection -> buffers.load(connection, table, keys));
    }

    private RowChange change(Kind kind, Table table, Object... key) {
        boolean forgiven = kind == Kind.UPDATE && transactions.current().isForgiving();
        return buffers().change(forgiven ? Kind.UPDATE_IF_PRESENT : kind, table, table.keyOf(key));
    }

    private RowBuffers buffers() {
        return transactions.current().buffer(this, RowBuffers::new);
    }
}
