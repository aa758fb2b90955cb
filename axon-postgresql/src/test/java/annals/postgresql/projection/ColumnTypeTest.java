package annals.postgresql.projection;

import static annals.postgresql.projection.ColumnType.BIGINT;
import static annals.postgresql.projection.ColumnType.BOOLEAN;
import static annals.postgresql.projection.ColumnType.DATE;
import static annals.postgresql.projection.ColumnType.INTEGER;
import static annals.postgresql.projection.ColumnType.JSONB;
import static annals.postgresql.projection.ColumnType.NUMERIC;
import static annals.postgresql.projection.ColumnType.TEXT;
import static annals.postgresql.projection.ColumnType.TEXT_ARRAY;
import static annals.postgresql.projection.ColumnType.TIMESTAMPTZ;
import static annals.postgresql.projection.ColumnType.UUID;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ColumnTypeTest {

    private static final ProjectionDatabase DB = new ProjectionDatabase();
    private static final R2dbcTransactionManager TRANSACTIONS = new R2dbcTransactionManager(DB.pool);
    private static final Rows ROWS = new Rows(TRANSACTIONS);

    private static final Table ALL_TYPES = Table.named("public.all_types")
            .key("a", UUID)
            .key("b", TEXT)
            .column("big", BIGINT)
            .column("small", INTEGER)
            .column("num", NUMERIC)
            .column("flag", BOOLEAN)
            .column("at", TIMESTAMPTZ)
            .column("day", DATE)
            .column("tags", TEXT_ARRAY)
            .column("doc", JSONB)
            .column("note", TEXT);

    @AfterAll
    static void closeDatabase() {
        DB.close();
    }

    @Test
    void everyTypeComesBackAsItWasWritten() {
        DB.sql("create table all_types (a uuid, b text, big bigint, small integer, num numeric, flag boolean,"
                + " at timestamptz, day date, tags text[], doc jsonb, note text, primary key (a, b))");
        var id = java.util.UUID.fromString("0190a0c0-0000-7000-8000-000000000001");
        String nasty = "a\"b\\c{d},e NULL '$1' \n\t ü 漢 😀 ";
        var at = Instant.parse("2026-02-28T23:59:59.123456Z");
        TRANSACTIONS.executeInTransaction(() -> {
            ROWS.insert(ALL_TYPES, id, nasty)
                    .set("big", Long.MIN_VALUE)
                    .set("small", Integer.MAX_VALUE)
                    .set("num", new BigDecimal("-12345678901234567890.000100"))
                    .set("flag", true)
                    .set("at", at.plusNanos(789))
                    .set("day", LocalDate.of(2026, 2, 28))
                    .set("tags", List.of(nasty, "", "NULL", "{}"))
                    .set("doc", "{\"k\": [1, \"x\\\"y\"]}")
                    .set("note", nasty);
            ROWS.insert(ALL_TYPES, id, "")
                    .set("tags", List.of())
                    .set("note", "")
                    .set("big", null);
            ROWS.insert(ALL_TYPES, id, "NULL");
        });
        Row row = find(ALL_TYPES, id, nasty).orElseThrow();
        assertThat(row.get("big", BIGINT)).isEqualTo(Long.MIN_VALUE);
        assertThat(row.get("small", INTEGER)).isEqualTo(Integer.MAX_VALUE);
        assertThat(row.get("num", NUMERIC)).isEqualTo("-12345678901234567890.000100");
        assertThat(row.get("flag", BOOLEAN)).isTrue();
        assertThat(row.get("at", TIMESTAMPTZ)).isEqualTo(at);
        assertThat(row.get("day", DATE)).isEqualTo("2026-02-28");
        assertThat(row.get("tags", TEXT_ARRAY)).containsExactly(nasty, "", "NULL", "{}");
        assertThat(row.get("doc", JSONB)).isEqualTo("{\"k\": [1, \"x\\\"y\"]}");
        assertThat(row.get("note", TEXT)).isEqualTo(nasty);
        Row plain = find(ALL_TYPES, id, "").orElseThrow();
        assertThat(plain.get("tags", TEXT_ARRAY)).isEmpty();
        assertThat(plain.get("note", TEXT)).isEmpty();
        assertThat(find(ALL_TYPES, id, "NULL").orElseThrow().get("note", TEXT)).isNull();
    }

    private static Optional<Row> find(Table table, Object... key) {
        return TRANSACTIONS.fetchInTransaction(() -> ROWS.find(table, key));
    }
}
