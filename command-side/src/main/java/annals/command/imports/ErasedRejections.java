package annals.command.imports;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Locale;

/** Takes the rows that name a person out of a file of rejected rows. */
final class ErasedRejections {

    private final Collection<String> words;

    /** @param words in lower case; a row that holds one of them in any cell is about the person */
    ErasedRejections(Collection<String> words) {
        this.words = words;
    }

    /** Writes the file anew if it has such rows; answers how many it had. */
    long outOf(Path file) throws IOException {
        Path half = file.resolveSibling(file.getFileName() + ".half");
        long erased = 0;
        try (var rows = CsvReader.builder().ofCsvRecord(file);
                var kept = CsvWriter.builder().build(half)) {
            for (CsvRecord row : rows) {
                if (isAboutThem(row)) {
                    erased++;
                } else {
                    kept.writeRecord(row.getFields());
                }
            }
        }
        if (erased > 0) {
            force(half);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.delete(half);
        }
        return erased;
    }

    private boolean isAboutThem(CsvRecord row) {
        return row.getFields().stream()
                .map(cell -> cell.toLowerCase(Locale.ROOT))
                .anyMatch(cell -> words.stream().anyMatch(cell::contains));
    }

    private static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
