package annals.command.imports.csv;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file.
 *
 * @param line the line on which it starts, as editors count: the first is 1
 * @param offset the byte at which it starts
 * @param cells what it holds; of a broken row as much as could be read
 * @param fault why it cannot be used; null if it can
 */
public record CsvRow(
        long line,
        long offset,
        List<String> cells,
        @Nullable CsvFault fault) {

    /** Copies the cells. */
    public CsvRow {
        cells = List.copyOf(cells);
    }
}
