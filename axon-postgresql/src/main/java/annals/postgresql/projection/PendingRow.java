package annals.postgresql.projection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that a batch does to one row, folded into one change. */
final class PendingRow {

    static final char UNTOUCHED = '.';
    static final char SET = '=';
    static final char ADD = '+';

    final List<Object> key;
    final char[] touched;
    final @Nullable Object[] values;
    Kind kind;
    boolean deletedBefore;

    PendingRow(Table table, List<Object> key, Kind kind) {
        this.key = key;
        this.kind = kind;
        this.touched = ".".repeat(table.columns.size()).toCharArray();
        this.values = new @Nullable Object[touched.length];
        for (int i = 0; i < table.keys; i++) {
            values[i] = key.get(i);
        }
    }

    /** Folds a later change of the same row into this one; false if only the database can tell the outcome. */
    boolean fold(Kind later) {
        if (later == Kind.DELETE) {
            delete();
            return true;
        }
        if (kind == Kind.DELETE) {
            return reinsert(later);
        }
        if (later.isUpdate()) {
            kind = later == Kind.UPDATE && kind == Kind.UPDATE_IF_PRESENT ? Kind.UPDATE : kind;
            return true;
        }
        return later == Kind.UPSERT && !kind.isUpdate();
    }

    private void delete() {
        kind = Kind.DELETE;
        for (int i = 0; i < touched.length; i++) {
            touched[i] = UNTOUCHED;
            values[i] = i < key.size() ? key.get(i) : null;
        }
    }

    private boolean reinsert(Kind later) {
        if (later.isUpdate()) {
            return false;
        }
        kind = Kind.INSERT;
        deletedBefore = true;
        return true;
    }

    void set(int column, @Nullable Object value) {
        touched[column] = SET;
        values[column] = value;
    }

    void add(int column, Object amount) {
        Object before = values[column];
        values[column] = before == null ? amount : Numbers.sum(before, amount);
        if (touched[column] == UNTOUCHED) {
            touched[column] = ADD;
        }
    }

    /** Rows of one shape go into one statement. */
    String shape() {
        return kind.name() + new String(touched);
    }

    /** What the row holds after this change, given what the database holds before it. */
    @Nullable
    Object @Nullable [] over(@Nullable Object @Nullable [] stored) {
        boolean known = kind == Kind.INSERT || kind == Kind.DELETE;
        @Nullable Object[] before = known ? null : stored;
        if (kind == Kind.DELETE || (kind.isUpdate() && before == null)) {
            return null;
        }
        @Nullable Object[] after = before == null ? values.clone() : before.clone();
        for (int i = 0; before != null && i < after.length; i++) {
            if (touched[i] == SET) {
                after[i] = values[i];
            } else if (touched[i] == ADD) {
                after[i] = Numbers.sum(after[i], values[i]);
            }
        }
        return after;
    }
}
