package annals.command.imports.mapping;

import annals.command.imports.csv.CsvRow;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A checked mapping at work on a file with a certain header. */
public final class Reading {

    private final Table table;
    private final Header header;
    private final Set<String> nullWords;
    private final Notation notation;
    private final char delimiter;
    private final boolean second;

    private Reading(Mapping mapping, Table table, Header header, boolean second) {
        this.table = table;
        this.second = second;
        this.header = header;
        this.nullWords = mapping.nullWords();
        this.notation = mapping.notation();
        this.delimiter = mapping.format().delimiter();
    }

    /** Reads a file of the mapping's rows. */
    public static Reading ofRows(Mapping mapping, Header header) {
        return new Reading(mapping, mapping.table(), header, false);
    }

    /** Reads the second file, of the rows' lines. */
    public static Reading ofLines(Mapping mapping, Header header) {
        return new Reading(mapping, Objects.requireNonNull(mapping.lines()), header, true);
    }

    private String where(CsvRow row) {
        return second ? "line " + row.line() + " of the lines: " : "";
    }

    /**
     * The fields of a row.
     *
     * @throws RowFault if the row is broken or has more or fewer cells than the header
     */
    public Values values(CsvRow row) {
        if (row.fault() != null) {
            throw new RowFault(where(row), row.fault().code(), row.fault().sentence());
        }
        List<String> cells = table.aligned(row.cells(), header, delimiter);
        if (cells.size() != header.size()) {
            throw new RowFault(
                    where(row),
                    "CELLS_MISCOUNTED",
                    "The row has " + cells.size() + " cells, and the header " + header.size() + ".");
        }
        return new Values(this, cells, where(row));
    }

    Map<String, FieldMapping> fields() {
        return table.fields();
    }

    Notation notation() {
        return notation;
    }

    /** The names of the columns that a field comes from, for people. */
    String place(String field) {
        FieldMapping mapping = table.fields().get(field);
        return mapping == null || mapping.sources().isEmpty() ? field : String.join(" + ", mapping.sources());
    }

    @Nullable
    String joined(FieldMapping mapping, List<String> cells) {
        if (mapping.column() != null) {
            return cell(mapping.column(), cells);
        }
        String joined = mapping.columns().stream()
                .map(column -> cell(column, cells))
                .filter(cell -> cell != null)
                .collect(Collectors.joining(mapping.join()));
        return joined.isEmpty() ? null : joined;
    }

    private @Nullable String cell(String column, List<String> cells) {
        String cell = cells.get(header.indexOf(column)).strip();
        return cell.isEmpty() || nullWords.contains(cell) ? null : cell;
    }
}
