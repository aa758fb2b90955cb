package annals.command.imports.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFileTest {

    private final Path folder;

    CsvFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private List<CsvRow> rows(byte[] bytes, Charset charset) throws IOException {
        Path file = Files.write(folder.resolve("rows.csv"), bytes);
        List<CsvRow> rows = new ArrayList<>();
        try (var csv = CsvFile.open(file, new CsvFormat(charset, ',', '"'))) {
            for (CsvRow row = csv.next(); row != null; row = csv.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private List<String> told(String text) throws IOException {
        return rows(text.getBytes(UTF_8), UTF_8).stream()
                .map(row -> row.line() + " "
                        + (row.fault() == null ? row.cells() : row.fault().code()))
                .toList();
    }

    @Test
    void cellsAreSeparatedByDelimitersAndQuotedOnesHoldThem() throws IOException {
        assertThat(told("a,b,c\n1,\"x, \"\"y\"\"\",\n")).containsExactly("1 [a, b, c]", "2 [1, x, \"y\", ]");
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreNoPartOfTheCells() throws IOException {
        assertThat(told("\uFEFFa,b\r\n1,2\r\n")).containsExactly("1 [a, b]", "2 [1, 2]");
    }

    @Test
    void aQuotedCellMayHaveSeveralLines() throws IOException {
        assertThat(told("a,\"b\r\nc\"\nd,e")).containsExactly("1 [a, b\nc]", "3 [d, e]");
    }

    @Test
    void emptyLinesAreNoRows() throws IOException {
        assertThat(told("\na\n\n\nb\n")).containsExactly("2 [a]", "5 [b]");
        assertThat(told("")).isEmpty();
    }

    @Test
    void aRowWithBrokenQuotesIsNamedAndTheNextOneIsReadAgain() throws IOException {
        assertThat(told("a,b\n1,\"open\n2,fine\n3,\"x\"y\n4,\"also fine\"\n"))
                .containsExactly("1 [a, b]", "2 QUOTES_BROKEN", "3 [2, fine]", "4 QUOTES_BROKEN", "5 [4, also fine]");
    }

    @Test
    void aQuoteThatIsNeverClosedCostsOneRow() throws IOException {
        assertThat(told("1,\"open\n2,fine")).containsExactly("1 QUOTES_BROKEN", "2 [2, fine]");
    }

    @Test
    void bytesThatAreNoCharactersCostTheirRowAlone() throws IOException {
        byte[] bytes = "a\nM\u00fcller\nb".getBytes(ISO_8859_1);
        assertThat(rows(bytes, UTF_8)).extracting(row -> row.fault() == null).containsExactly(true, false, true);
        assertThat(rows(bytes, ISO_8859_1).get(1).cells()).containsExactly("M\u00fcller");
    }

    @Test
    void aQuoteLeftOpenBeforeSuchBytesIsToldOfItsRowAndTheBytesOfTheirs() throws IOException {
        byte[] bytes = "1,\"open\n2,M\u00fcller\n3,fine".getBytes(ISO_8859_1);
        assertThat(rows(bytes, UTF_8))
                .extracting(row -> row.fault() == null ? "fine" : row.fault().code())
                .containsExactly("QUOTES_BROKEN", "CHARACTERS_INVALID", "fine");
    }

    @Test
    void aRowOfHalfAMillionCellsIsRefusedAndTheNextOneIsRead() throws IOException {
        assertThat(told("x" + ",x".repeat(500_000) + "\nb")).containsExactly("1 COLUMNS_TOO_MANY", "2 [b]");
    }

    @Test
    void aRowOfTwoMegabytesIsRefusedAndTheNextOneIsRead() throws IOException {
        assertThat(told("x".repeat(2 << 20) + "\nb")).containsExactly("1 ROW_TOO_LONG", "2 [b]");
    }

    @Test
    void aFileCanBeOpenedAtARowThatWasReadBefore() throws IOException {
        var read = rows("\uFEFFa\r\nb\r\nc\r\n".getBytes(UTF_8), UTF_8);
        var second = read.get(1);
        try (var csv = CsvFile.openAt(
                folder.resolve("rows.csv"), new CsvFormat(UTF_8, ',', '"'), second.offset(), second.line())) {
            assertThat(csv.next()).isEqualTo(second);
            assertThat(csv.next()).isEqualTo(read.get(2));
        }
    }
}
