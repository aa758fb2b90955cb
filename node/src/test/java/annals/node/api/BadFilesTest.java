package annals.node.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import annals.node.Await;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Files as they come from other systems: each is imported, or refused with a reason, and never imported by half. */
@ApiTest
class BadFilesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int HALF_A_MILLION = 500_000;
    private static final String CUSTOMERS = """
            {"source": "bad-files", "kind": "CUSTOMERS",
             "fields": {"externalId": "id", "name": "name", "kind": {"constant": "PERSON"}}}""";
    private static final String DEALS = """
            {"source": "bad-files", "kind": "DEALS", "fields": {"externalId": "id", "name": "name", "amount": "worth",
             "currency": {"constant": "EUR"}, "openedAt": "opened", "stage": "stage"}}""";

    /** The first and the last row are in order; each one between has one fault. */
    private static final String ROWS = """
            id,name,worth,opened,stage
            1,LAMPS,5.50,2025-07-01,PROPOSAL
            2,LAMPS,-5,2025-07-01,PROPOSAL
            3,LAMPS,5,2025-02-30,PROPOSAL
            4,LAMPS,5,2025-07-01,LIMBO
            5,LAMPS,5,"2025-07-01,PROPOSAL
            6,LAMPS
            7,L\u00e4MPS,5,2025-07-01,PROPOSAL
            8,WIDE,5,2025-07-01,PROPOSAL
            ,LAMPS,5,2025-07-01,PROPOSAL
            10,LAMPS,much,2025-07-01,PROPOSAL
            11,NUL,5,2025-07-01,PROPOSAL
            12,LAMPS,7,2025-07-01,
            """;

    @Autowired
    private Caller caller;

    @Test
    void anUploadThatCannotBeReadIsRefusedWithAReasonAndLeavesNothing() {
        String wide = "id,name" + ",x".repeat(HALF_A_MILLION);
        refused(CUSTOMERS, "", 422, "FILE_EMPTY");
        refused(CUSTOMERS, "\r\n\n", 422, "FILE_EMPTY");
        refused(CUSTOMERS, "\uFEFF", 422, "FILE_EMPTY");
        refused(CUSTOMERS, wide + "\n1,Ada\n", 422, "COLUMNS_TOO_MANY");
        refused(CUSTOMERS, "id,\"name\n1,Ada\n", 422, "QUOTES_BROKEN");
        refused(CUSTOMERS, "id,n\u00e4me\n1,Ada\n", 422, "CHARACTERS_INVALID");
        refused(CUSTOMERS, "id,title\n1,Ada\n", 422, "MAPPING_INVALID");
        refused("", "id,name\n", 400, "TYPE_WRONG");
        refused("id -> name", "id,name\n", 400, "JSON_MALFORMED");
        refused("{\"colour\": 1}", "id,name\n", 400, "TYPE_WRONG");
        refused(CUSTOMERS.replace("{\"source\"", "{\"colour\": 1, \"source\""), "id,name\n", 400, "FIELD_UNKNOWN");
        refused(CUSTOMERS.replace("\"name\"", "\"colour\""), "id,name\n", 422, "MAPPING_INVALID");
        refused(Map.of("mapping", CUSTOMERS.getBytes(UTF_8)), 422, "PART_MISSING");
        refused(Map.of("file", "id,name\n".getBytes(UTF_8)), 422, "PART_MISSING");
    }

    @Test
    void aColumnThatTheFileHasNotIsNamedWhereTheMappingAsksForIt() {
        var problem = upload(CUSTOMERS, "id,title\n1,Ada\n").isProblem(422, "MAPPING_INVALID");
        var fault = problem.body().path("errors").path(0);
        assertThat(fault.path("pointer").asString("")).isEqualTo("/fields/name/column");
        assertThat(fault.path("code").asString("")).isEqualTo("COLUMN_UNKNOWN");
    }

    @Test
    void rowsThatCannotBeRecordedSayRowColumnAndReasonAndTheOthersAreRecorded() {
        String mark = "m" + UUID.randomUUID().toString().substring(0, 8);
        String rows = ROWS.replace("LAMPS", mark)
                .replace("WIDE", "x" + ",x".repeat(HALF_A_MILLION))
                .replace("NUL", "a\0b");
        String mapping = DEALS.replace("bad-files", mark);
        var view = ended(upload(mapping, rows));
        assertThat(counts(view)).isEqualTo("DONE: 12 rows, 2 recorded, 0 unchanged, 10 rejected");
        assertThat(rejections(view))
                .extracting(row -> row.getField("row") + " " + row.getField("column") + " " + row.getField("code"))
                .containsExactlyInAnyOrder(
                        "3 worth MONEY_NEGATIVE",
                        "4 opened DATE_INVALID",
                        "5 stage STAGE_UNKNOWN",
                        "6  QUOTES_BROKEN",
                        "7  CELLS_MISCOUNTED",
                        "8  CHARACTERS_INVALID",
                        "9  COLUMNS_TOO_MANY",
                        "10 id VALUE_MISSING",
                        "11 worth NUMBER_INVALID",
                        "12 name TEXT_CONTROL_CHARACTER");
        assertThat(rejections(view))
                .allSatisfy(row -> assertThat(row.getField("reason")).matches("[A-Z'].*\\.$"));
        assertThat(deals(mark, view)).containsExactlyInAnyOrder("5.50 EUR PROPOSAL", "7.00 EUR PROSPECTING");

        var recorded = Recorded.by(caller);
        assertThat(counts(ended(upload(mapping, rows))))
                .isEqualTo("DONE: 12 rows, 0 recorded, 2 unchanged, 10 rejected");
        assertThat(recorded.types()).as("the same file again adds nothing").isEmpty();
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreNoPartOfWhatIsRecorded() {
        String mark = "w" + UUID.randomUUID().toString().substring(0, 8);
        var view = ended(upload(CUSTOMERS.replace("bad-files", mark), "\uFEFFid,name\r\n1," + mark + "\r\n"));
        assertThat(counts(view)).isEqualTo("DONE: 1 rows, 1 recorded, 0 unchanged, 0 rejected");
        assertThat(rejections(view)).isEmpty();
        var found = caller.get("/api/customers?q=" + mark + "&atLeast=" + caller.end())
                .hasStatus(200);
        assertThat(found.body().path("entries").path(0).path("name").asString(""))
                .isEqualTo(mark);
    }

    @Test
    void aFileWithAHeaderAloneIsDoneAndAddsNothing() {
        var recorded = Recorded.by(caller);
        assertThat(counts(ended(upload(CUSTOMERS, "id,name\n"))))
                .isEqualTo("DONE: 0 rows, 0 recorded, 0 unchanged, 0 rejected");
        assertThat(recorded.types()).isEmpty();
    }

    private Answer upload(String mapping, String file) {
        return caller.upload("/api/imports", Map.of("mapping", mapping.getBytes(UTF_8), "file", bytes(file)));
    }

    /** In UTF-8 but for the letter ä, which other systems write as one byte. */
    private static byte[] bytes(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1)
                .replace("\u00c3\u00a4", "\u00e4")
                .getBytes(ISO_8859_1);
    }

    private void refused(String mapping, String file, int status, String code) {
        refused(Map.of("mapping", mapping.getBytes(UTF_8), "file", bytes(file)), status, code);
    }

    private void refused(Map<String, byte[]> files, int status, String code) {
        var recorded = Recorded.by(caller);
        String before = caller.get("/api/imports").body().toString();
        caller.upload("/api/imports", files).isProblem(status, code);
        assertThat(caller.get("/api/imports").body()).hasToString(before);
        assertThat(recorded.types()).isEmpty();
    }

    /** How the import ended; what it counted always adds up. */
    private JsonNode ended(Answer accepted) {
        String path = String.valueOf(accepted.hasStatus(202).location());
        Await.that(() -> !caller.get(path).text("state").equals("RUNNING"), PATIENCE);
        var view = caller.get(path).body();
        assertThat(number(view, "recorded") + number(view, "unchanged") + number(view, "rejected"))
                .isEqualTo(number(view, "rows"));
        assertThat(rejections(view)).hasSize((int) number(view, "rejected"));
        return view;
    }

    private static String counts(JsonNode view) {
        return "%s: %d rows, %d recorded, %d unchanged, %d rejected"
                .formatted(
                        view.path("state").asString(""),
                        number(view, "rows"),
                        number(view, "recorded"),
                        number(view, "unchanged"),
                        number(view, "rejected"));
    }

    private static long number(JsonNode view, String name) {
        return view.path(name).asLong(-1);
    }

    private List<NamedCsvRecord> rejections(JsonNode view) {
        String file = caller.text("/api/imports/" + view.path("importId").asString("") + "/rejections");
        return CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(file)
                .stream()
                .toList();
    }

    private List<String> deals(String mark, JsonNode view) {
        var found = caller.get("/api/sales/deals?q=" + mark + "&atLeast=" + caller.end())
                .hasStatus(200)
                .body()
                .path("entries");
        assertThat(found.size()).as("%s", view).isEqualTo((int) number(view, "recorded"));
        return found.valueStream()
                .map(deal -> deal.path("amount").path("amount").asString("") + " "
                        + deal.path("amount").path("currency").asString("") + " "
                        + deal.path("stage").asString(""))
                .toList();
    }
}
