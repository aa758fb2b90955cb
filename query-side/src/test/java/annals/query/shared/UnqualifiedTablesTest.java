package annals.query.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What is read of read models is also read of their copies, in other schemas and at other moments. A schema or a clock in a
 * query's text would mix the present into the past.
 */
class UnqualifiedTablesTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern PRESENT =
            Pattern.compile("\"[^\"]*(read_model\\.|\\bnow\\(\\)|current_date|current_timestamp|clock_timestamp)");
    private static final Pattern CLOCK = Pattern.compile("java\\.time\\.Clock");

    @Test
    void noQueryNamesASchemaOrAsksTheDatabaseForTheTime() throws IOException {
        assertThat(filesWith(PRESENT)).isEmpty();
    }

    @Test
    void noQueryAsksTheClockButThoseThatTellMoments() throws IOException {
        // how long is left until a deadline is told for today, and cannot be asked of the past
        assertThat(filesWith(CLOCK)).allMatch(file -> file.contains("/history/") || file.contains("/privacy/"));
    }

    @Test
    void aQueryThatNamesASchemaIsFound() {
        assertThat(PRESENT.matcher("Sql.of(\"select * from read_model.sales_deal\")")
                        .find())
                .isTrue();
        assertThat(PRESENT.matcher("\"select now() - since\"").find()).isTrue();
        assertThat(PRESENT.matcher("\"select * from sales_deal\"").find()).isFalse();
    }

    private static List<String> filesWith(Pattern pattern) throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> pattern.matcher(read(file)).find())
                    .map(Path::toString)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
