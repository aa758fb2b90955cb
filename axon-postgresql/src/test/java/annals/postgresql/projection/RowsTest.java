package annals.postgresql.projection;

import static annals.postgresql.projection.ColumnType.BIGINT;
import static annals.postgresql.projection.ColumnType.INTEGER;
import static annals.postgresql.projection.ColumnType.NUMERIC;
import static annals.postgresql.projection.ColumnType.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RowsTest {

    private static final ProjectionDatabase DB = new ProjectionDatabase();
    private static final R2dbcTransactionManager TRANSACTIONS = new R2dbcTransactionManager(DB.pool);
    private static final Rows ROWS = new Rows(TRANSACTIONS);

    private static final Table DEALS = Table.named("deals")
            .key("id", BIGINT)
            .column("name", TEXT)
            .column("stage", TEXT)
            .column("amount", NUMERIC)
            .column("moves", INTEGER)
            .column("touches", BIGINT);

    @BeforeEach
    void emptyTables() {
        DB.sql("""
                drop table if exists deals;
                create table deals (id bigint primary key, name text, stage text not null default 'new',
                    amount numeric, moves integer, touches bigint not null default 0);
                """);
    }

    @AfterAll
    static void closeDatabase() {
        DB.close();
    }

    @Test
    void oneBatchMayInsertUpdateDeleteAndInsertTheSameRow() {
        inTransaction(() -> {
            ROWS.insert(DEALS, 1L).set("name", "one").set("stage", "open");
            ROWS.update(DEALS, 1L).set("stage", "won").add("moves", 1);
            ROWS.delete(DEALS, 1L);
            ROWS.insert(DEALS, 2L).set("name", "two");
            ROWS.update(DEALS, 2L).set("stage", "open").add("moves", 2).add("moves", 3);
            ROWS.insert(DEALS, 3L).set("name", "gone").set("moves", 9);
            ROWS.delete(DEALS, 3L);
            ROWS.insert(DEALS, 3L).set("name", "back");
        });
        assertThat(deals()).isEqualTo("(2,two,open,,5,0)(3,back,new,,,0)");
    }

    @Test
    void aRowOfAnEarlierBatchMayBeReplaced() {
        inTransaction(() -> ROWS.insert(DEALS, 1L).set("name", "old").set("moves", 4));
        inTransaction(() -> {
            ROWS.update(DEALS, 1L).set("stage", "lost");
            ROWS.delete(DEALS, 1L);
            ROWS.upsert(DEALS, 1L).set("name", "new");
            ROWS.updateIfPresent(DEALS, 1L).add("moves", 1);
        });
        assertThat(deals()).isEqualTo("(1,new,new,,1,0)");
    }

    @Test
    void partialChangesTouchOnlyTheirColumns() {
        inTransaction(() -> {
            for (long id = 1; id <= 3; id++) {
                ROWS.insert(DEALS, id)
                        .set("name", "n" + id)
                        .set("stage", "s" + id)
                        .set("amount", new BigDecimal(id));
            }
        });
        inTransaction(() -> {
            ROWS.update(DEALS, 1L).set("name", "changed");
            ROWS.update(DEALS, 2L).set("stage", "changed");
            ROWS.upsert(DEALS, 3L).set("amount", null);
            ROWS.upsert(DEALS, 4L).set("name", "n4").add("touches", 2);
            ROWS.upsert(DEALS, 1L).add("touches", 5);
        });
        assertThat(deals()).isEqualTo("(1,changed,s1,1,,5)(2,n2,changed,2,,0)(3,n3,s3,,,0)(4,n4,new,,,2)");
    }

    @Test
    void countersOfManyEventsBecomeOneStatementAndAddToWhatIsThere() {
        inTransaction(() -> ROWS.insert(DEALS, 1L).set("moves", 10).set("amount", new BigDecimal("1.5")));
        inTransaction(() -> {
            for (int i = 0; i < 1000; i++) {
                ROWS.update(DEALS, 1L).add("moves", 1).add("amount", new BigDecimal("0.1"));
            }
            ROWS.upsert(DEALS, 2L).add("touches", 7L);
        });
        assertThat(deals()).isEqualTo("(1,,new,101.5,1010,0)(2,,new,,,7)");
    }

    @Test
    void aHandlerSeesTheRowAsItStandsInItsOwnBatch() {
        inTransaction(() -> ROWS.insert(DEALS, 1L).set("stage", "open").set("moves", 1));
        inTransaction(() -> {
            ROWS.update(DEALS, 1L).add("moves", 4);
            assertThat(moves(1L)).isEqualTo(5);
            ROWS.update(DEALS, 1L).add("moves", 1).set("stage", "won");
            assertThat(moves(1L)).isEqualTo(6);
            assertThat(ROWS.find(DEALS, 2L)).isEmpty();
            ROWS.upsert(DEALS, 2L).set("stage", "new here");
            assertThat(ROWS.find(DEALS, 2L).orElseThrow().get("stage", TEXT)).isEqualTo("new here");
            ROWS.delete(DEALS, 1L);
            assertThat(ROWS.find(DEALS, 1L)).isEmpty();
            ROWS.execute("update deals set stage = $1 where id = $2", "by hand", 2L);
            assertThat(ROWS.find(DEALS, 2L).orElseThrow().get("stage", TEXT)).isEqualTo("by hand");
        });
        assertThat(deals()).isEqualTo("(2,,\"by hand\",,,0)");
    }

    @Test
    void rowsLoadedForABatchCostNoFurtherStatement() {
        inTransaction(() -> {
            ROWS.insert(DEALS, 1L).set("moves", 1);
            ROWS.insert(DEALS, 2L).set("moves", 2);
        });
        inTransaction(() -> {
            ROWS.load(DEALS, List.of(new Object[] {1L}, new Object[] {2L}, new Object[] {3L}));
            DB.sql("update deals set moves = 99");
            assertThat(moves(1L)).isEqualTo(1);
            assertThat(moves(2L)).isEqualTo(2);
            assertThat(ROWS.find(DEALS, 3L)).isEmpty();
        });
    }

    @Test
    void statementsRunInTheirTurn() {
        inTransaction(() -> {
            ROWS.insert(DEALS, 1L).set("stage", "a");
            ROWS.insert(DEALS, 2L).set("stage", "a");
            ROWS.execute("delete from deals where stage = $1", "a");
            ROWS.insert(DEALS, 3L).set("stage", "a");
        });
        assertThat(deals()).isEqualTo("(3,,a,,,0)");
        inTransaction(() -> {
            ROWS.insert(DEALS, 4L);
            ROWS.clear(DEALS);
            ROWS.insert(DEALS, 5L);
        });
        assertThat(deals()).isEqualTo("(5,,new,,,0)");
    }

    @Test
    void anUpdateThatMeetsNoRowFailsTheBatchAndNamesTheKey() {
        assertThatThrownBy(() -> inTransaction(() -> {
                    ROWS.insert(DEALS, 1L);
                    ROWS.update(DEALS, 77L).set("stage", "won");
                }))
                .isInstanceOf(MissingRowsException.class)
                .hasMessageContaining("[77]");
        assertThat(deals()).isEqualTo("null");
        inTransaction(() -> ROWS.updateIfPresent(DEALS, 77L).set("stage", "won"));
        assertThat(deals()).isEqualTo("null");
    }

    @Test
    void aSecondInsertOfARowFailsTheBatch() {
        assertThatThrownBy(() -> inTransaction(() -> {
                    ROWS.insert(DEALS, 1L);
                    ROWS.insert(DEALS, 1L);
                }))
                .hasMessageContaining("deals_pkey");
        assertThat(deals()).isEqualTo("null");
    }

    @Test
    void whatDoesNotFitAColumnIsRefusedWhereItIsSet() {
        inTransaction(() -> {
            RowChange change = ROWS.upsert(DEALS, 1L);
            assertThatThrownBy(() -> change.set("moves", "three")).hasMessageContaining("deals.moves is integer");
            assertThatThrownBy(() -> change.set("stagee", "won")).hasMessageContaining("no column stagee");
            assertThatThrownBy(() -> change.set("id", 2L)).hasMessageContaining("part of the key");
            assertThatThrownBy(() -> ROWS.upsert(DEALS, 1L, 2L)).hasMessageContaining("key of 1 columns");
        });
    }

    @Test
    void aRolledBackTransactionLeavesNothing() {
        var transaction = TRANSACTIONS.startTransaction();
        ROWS.insert(DEALS, 1L);
        assertThat(ROWS.find(DEALS, 1L)).isPresent();
        transaction.rollback();
        assertThat(deals()).isEqualTo("null");
        assertThatThrownBy(() -> ROWS.insert(DEALS, 1L)).hasMessageContaining("no transaction");
    }

    private static @Nullable Integer moves(long id) {
        return ROWS.find(DEALS, id).orElseThrow().get("moves", INTEGER);
    }

    private static String deals() {
        return DB.value("select string_agg(d::text, '' order by id) from deals d");
    }

    private static void inTransaction(Runnable work) {
        TRANSACTIONS.executeInTransaction(work);
    }
}
