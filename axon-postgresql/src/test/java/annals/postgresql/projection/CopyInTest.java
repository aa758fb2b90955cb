package annals.postgresql.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.r2dbc.spi.R2dbcDataIntegrityViolationException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class CopyInTest {

    private static final ProjectionDatabase DB = new ProjectionDatabase();
    private static final R2dbcTransactionManager TRANSACTIONS = new R2dbcTransactionManager(DB.pool);
    private static final Rows ROWS = new Rows(TRANSACTIONS);
    private static final int MANY = 400;
    private static final List<String> AWKWARD = List.of(
            "",
            " ",
            "\t",
            "\n",
            "\r\n",
            "\\",
            "\\N",
            "\\.",
            "\"",
            "'",
            "{a,b}",
            "NULL",
            "null",
            "Grüße 🦔",
            "a\\tb\tc");

    @AfterAll
    static void closeDatabase() {
        DB.close();
    }

    @Test
    void manyNewRowsAreTheSameAsIfEachHadComeAlone() {
        Table together = table("together");
        Table alone = table("alone");
        inTransaction(() -> {
            for (int i = 0; i < MANY; i++) {
                insert(together, i);
            }
        });
        for (int i = 0; i < MANY; i++) {
            int one = i;
            inTransaction(() -> insert(alone, one));
        }
        assertThat(DB.digest("together")).isEqualTo(DB.digest("alone"));
        assertThat(DB.value("select count(*) from together")).isEqualTo(String.valueOf(MANY));
    }

    @Test
    void aRowThatIsThereAlreadyFailsAllThatCameWithIt() {
        Table rows = table("taken");
        inTransaction(() -> insert(rows, 7));
        assertThatThrownBy(() -> inTransaction(() -> {
                    for (int i = 0; i < MANY; i++) {
                        insert(rows, i);
                    }
                }))
                .isInstanceOf(R2dbcDataIntegrityViolationException.class);
        assertThat(DB.value("select count(*) from taken")).isEqualTo("1");
    }

    private static Table table(String name) {
        DB.sql(
                "create table " + name + " (id bigint primary key, word text, words text[], thing uuid, json jsonb,"
                        + " amount numeric, small integer, yes boolean, at timestamptz, day date, unsaid text default 'unsaid')");
        return Table.named(name)
                .key("id", ColumnType.BIGINT)
                .column("word", ColumnType.TEXT)
                .column("words", ColumnType.TEXT_ARRAY)
                .column("thing", ColumnType.UUID)
                .column("json", ColumnType.JSONB)
                .column("amount", ColumnType.NUMERIC)
                .column("small", ColumnType.INTEGER)
                .column("yes", ColumnType.BOOLEAN)
                .column("at", ColumnType.TIMESTAMPTZ)
                .column("day", ColumnType.DATE)
                .column("unsaid", ColumnType.TEXT);
    }

    private static void insert(Table table, int i) {
        String word = AWKWARD.get(i % AWKWARD.size());
        boolean isGiven = i % 3 > 0;
        ROWS.insert(table, (long) i)
                .set("word", i % 4 == 0 ? null : word)
                .set("words", i % 5 == 0 ? List.of() : AWKWARD.subList(i % 5, 5 + i % 10))
                .set("thing", isGiven ? new UUID(i, -i) : null)
                .set("json", isGiven ? "{\"word\": \"a\\tb \\\\ c\"}" : null)
                .set("amount", isGiven ? new BigDecimal(i).movePointLeft(3) : null)
                .set("small", -i)
                .set("yes", isGiven ? i % 2 == 0 : null)
                .set("at", Instant.EPOCH.plusNanos(i * 1_234_567_890_123L))
                .set("day", LocalDate.EPOCH.minusDays(i * 1_000L));
    }

    private static void inTransaction(Runnable work) {
        var transaction = TRANSACTIONS.startTransaction();
        try {
            work.run();
            transaction.commit();
        } catch (RuntimeException e) {
            transaction.rollback();
            throw e;
        }
    }
}
