package annals.command.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import annals.api.shared.InvalidValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.server.ServerWebInputException;

class UploadTest {

    private static final String CUSTOMERS = """
            {"source": "shop", "kind": "CUSTOMERS",
             "fields": {"externalId": "id", "name": "name", "kind": {"constant": "PERSON"}}}""";

    private final ImportFolder folder;

    UploadTest(@TempDir Path folder) {
        this.folder = new ImportFolder(folder);
    }

    private @Nullable Throwable refusal(String mapping, byte[] file) throws Exception {
        Files.writeString(folder.mapping(), mapping);
        Files.write(folder.rows(), file);
        return catchThrowable(() -> Upload.check(folder));
    }

    private List<String> faults(String mapping, String file) throws Exception {
        var refusal = (MappingInvalid) Objects.requireNonNull(refusal(mapping, file.getBytes(UTF_8)));
        return refusal.faults().stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    private String code(String file) throws Exception {
        return ((InvalidValue) Objects.requireNonNull(refusal(CUSTOMERS, file.getBytes(UTF_8)))).code();
    }

    @Test
    void aMappingThatFitsIsTaken() throws Exception {
        assertThat(refusal(CUSTOMERS, "\uFEFFid,name\r\n".getBytes(UTF_8))).isNull();
    }

    @Test
    void columnsThatTheFileHasNotAreNamed() throws Exception {
        assertThat(faults(CUSTOMERS, "ID,name,name\n"))
                .containsExactlyInAnyOrder(
                        "/fields/externalId/column COLUMN_UNKNOWN", "/fields/name/column COLUMN_REPEATED");
    }

    @Test
    void whatIsWrongWithTheMappingItselfIsNamedAllAtOnce() throws Exception {
        String mapping = """
                {"source": "My Shop", "kind": "CUSTOMERS", "charset": "UTF-16", "delimiter": "||", "zone": "Mars",
                 "dates": ["nonsense"], "lines": {"fields": {}},
                 "fields": {"name": {"column": "a", "constant": "b"}, "colour": "c",
                            "kind": {"constant": "PERSON", "ifInvalid": "LEAVE_OUT"}}}""";
        assertThat(faults(mapping, "a\n"))
                .containsExactlyInAnyOrder(
                        "/source SOURCE_INVALID",
                        "/charset CHARSET_UNKNOWN",
                        "/delimiter NOT_ONE_CHARACTER",
                        "/zone ZONE_UNKNOWN",
                        "/dates/0 DATE_PATTERN_INVALID",
                        "/lines FIELD_UNKNOWN",
                        "/fields/externalId FIELD_MISSING",
                        "/fields/name FIELD_AMBIGUOUS",
                        "/fields/colour FIELD_UNKNOWN",
                        "/fields/kind/ifInvalid FIELD_NEEDED");
    }

    @Test
    void aMappingThatIsNoneIsTheRequestsFault() throws Exception {
        for (String mapping : List.of("", "[]", "{", "{\"source\": \"a\"}", "{\"colour\": 1}", "null x")) {
            assertThat(refusal(mapping, "a\n".getBytes(UTF_8))).isInstanceOf(ServerWebInputException.class);
        }
    }

    @Test
    void aFileWithoutAHeaderThatCanBeReadIsRefused() throws Exception {
        assertThat(code("")).isEqualTo("FILE_EMPTY");
        assertThat(code("\n\r\n")).isEqualTo("FILE_EMPTY");
        assertThat(code("a" + ",a".repeat(500_000))).isEqualTo("COLUMNS_TOO_MANY");
        assertThat(code("id,\"name\n1,2\n")).isEqualTo("QUOTES_BROKEN");
        var binary =
                (InvalidValue) Objects.requireNonNull(refusal(CUSTOMERS, new byte[] {(byte) 0xFF, (byte) 0xFE, 0}));
        assertThat(binary.code()).isEqualTo("CHARACTERS_INVALID");
    }

    @Test
    void partsThatAreMissingAreNamed() throws Exception {
        assertThat(catchThrowable(() -> Upload.check(folder)))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("'mapping'");
        Files.writeString(folder.mapping(), CUSTOMERS);
        assertThat(catchThrowable(() -> Upload.check(folder))).hasMessageContaining("'file'");
    }
}
