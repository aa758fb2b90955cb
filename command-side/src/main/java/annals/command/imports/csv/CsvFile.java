package annals.command.imports.csv;

import annals.command.imports.csv.Lines.Line;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file, read row by row. CSV libraries stop at the first broken quote; here such a row is answered with what is
 * wrong with it, and reading goes on with the next line. Never more than a megabyte of the file is in memory.
 */
public final class CsvFile implements AutoCloseable {

    /** So many lines a quoted cell can have; a quote that stays open for longer was never meant to. */
    private static final int MOST_LINES_OF_A_ROW = 1_000;

    private static final CsvFault QUOTES = new CsvFault(
            "QUOTES_BROKEN",
            "A quoted cell that starts in this row is not closed before a delimiter or the line's end.");
    private static final CsvFault CHARACTERS =
            new CsvFault("CHARACTERS_INVALID", "The row holds bytes that are no characters in the file's charset.");
    private static final CsvFault TOO_LONG =
            new CsvFault("ROW_TOO_LONG", "A row has at most " + Lines.LONGEST + " bytes.");
    private static final CsvFault TOO_WIDE =
            new CsvFault("COLUMNS_TOO_MANY", "A row has at most " + Splitter.MOST_CELLS + " cells.");

    private final Lines lines;
    private final CsvFormat format;

    private CsvFile(Lines lines, CsvFormat format) {
        this.lines = lines;
        this.format = format;
    }

    /** Opens a file at its beginning. */
    public static CsvFile open(Path file, CsvFormat format) throws IOException {
        return new CsvFile(new Lines(file, 0, 0), format);
    }

    /** Opens a file at a row that was read before. */
    public static CsvFile openAt(Path file, CsvFormat format, long offset, long line) throws IOException {
        return new CsvFile(new Lines(file, offset, line - 1), format);
    }

    /** The next row that is not empty; null after the last. */
    public @Nullable CsvRow next() throws IOException {
        Line line = lines.next();
        while (line != null && line.length() == 0) {
            line = lines.next();
        }
        return line == null ? null : row(line);
    }

    private CsvRow row(Line first) throws IOException {
        var splitter = new Splitter(format);
        List<Line> more = new ArrayList<>();
        int size = 0;
        for (Line line = first; line != null && more.size() <= MOST_LINES_OF_A_ROW; line = nextOf(more)) {
            size += line.length();
            if (line.cut() || size > Lines.LONGEST) {
                return broken(first, more, more.isEmpty() ? TOO_LONG : QUOTES);
            }
            String text = decode(line);
            if (text == null) {
                return broken(first, more, more.isEmpty() ? CHARACTERS : QUOTES);
            }
            if (!splitter.takesAnotherAfter(text)) {
                return splitter.isBroken() ? broken(first, more, QUOTES) : whole(first, splitter);
            }
        }
        return broken(first, more, QUOTES);
    }

    private @Nullable Line nextOf(List<Line> more) throws IOException {
        Line line = lines.next();
        if (line != null) {
            more.add(line);
        }
        return line;
    }

    private static CsvRow whole(Line first, Splitter splitter) {
        var cells = splitter.cells();
        return new CsvRow(first.number(), first.offset(), cells, splitter.hasTooMany() ? TOO_WIDE : null);
    }

    private CsvRow broken(Line first, List<Line> more, CsvFault fault) {
        lines.giveBack(more);
        var raw = format.charset().decode(first.bytes().duplicate()).toString();
        return new CsvRow(first.number(), first.offset(), List.of(raw), fault);
    }

    private @Nullable String decode(Line line) {
        try {
            return format.charset()
                    .newDecoder()
                    .decode(line.bytes().duplicate())
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
