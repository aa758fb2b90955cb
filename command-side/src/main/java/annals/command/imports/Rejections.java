package annals.command.imports;

import annals.command.imports.csv.CsvRow;
import annals.command.imports.mapping.RowFault;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes the file that tells which rows were not recorded, or not whole, and why, with the rows as they were. */
final class Rejections implements AutoCloseable {

    private static final int LONGEST_CELL = 1_000;
    private static final int MOST_CELLS = 200;
    /** What a file still says about somebody who was erased is not written down once more. */
    private static final String SUBJECT_ERASED = "SUBJECT_ERASED";

    private final CsvWriter out;

    /** @param columns the names of the imported file's columns */
    Rejections(Path file, List<String> columns) throws IOException {
        out = CsvWriter.builder().autoFlush(true).build(file);
        List<String> header = new ArrayList<>(List.of("row", "outcome", "column", "code", "reason"));
        columns.stream().limit(MOST_CELLS).map(Rejections::harmless).forEach(header::add);
        write(header);
    }

    void rejected(CsvRow row, RowFault fault) {
        tell(row, "rejected", fault);
    }

    void leftOut(CsvRow row, RowFault fault) {
        tell(row, "left out", fault);
    }

    private void tell(CsvRow row, String outcome, RowFault fault) {
        List<String> cells = new ArrayList<>(
                List.of(String.valueOf(row.line()), outcome, fault.column(), fault.code(), fault.sentence()));
        if (!fault.code().equals(SUBJECT_ERASED)) {
            row.cells().stream().limit(MOST_CELLS).forEach(cells::add);
        }
        write(cells.stream().map(Rejections::harmless).toList());
    }

    private synchronized void write(List<String> cells) {
        try {
            out.writeRecord(cells);
        } catch (UncheckedIOException e) {
            throw new UncheckedIOException("The rejections cannot be written.", e.getCause());
        }
    }

    /** Whoever opens the file in a spreadsheet must not run what others wrote: a cell is never a formula. */
    static String harmless(String cell) {
        String brief = cell.length() <= LONGEST_CELL ? cell : cell.substring(0, LONGEST_CELL) + "…";
        return !brief.isEmpty() && "=+-@\t\r\n".indexOf(brief.charAt(0)) >= 0 ? "'" + brief : brief;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
