package annals.standalone.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import annals.postgresql.Tally;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The control of {@link PromisesTest}: a ledger that overlooks a lie proves nothing. */
class LedgerTest {

    private final Ledger ledger = new Ledger();

    @BeforeEach
    void twoPromisesAndAQuestionWithoutAnswer() {
        List.of("a", "b", "c").forEach(ledger::asks);
        ledger.promise("a", 0);
        ledger.promise("b", 1);
    }

    @Test
    void keptPromisesAreNoLies() {
        assertThat(ledger.lies(Map.of(0L, "a", 1L, "b"))).isEmpty();
        assertThat(ledger.lies(Map.of(0L, "a", 1L, "b", 2L, "c")))
                .as("what was asked for without an answer may be there")
                .isEmpty();
    }

    @Test
    void whatIsMissingIsFound() {
        assertThat(ledger.lies(Map.of(0L, "a"))).containsExactly("b was promised at 1, where null is");
    }

    @Test
    void whatStandsElsewhereIsFound() {
        assertThat(ledger.lies(Map.of(0L, "a", 2L, "b"))).containsExactly("b was promised at 1, where null is");
    }

    @Test
    void whatIsThereTwiceIsFound() {
        assertThat(ledger.lies(Map.of(0L, "a", 1L, "b", 2L, "a")))
                .singleElement()
                .asString()
                .contains("a is there twice");
    }

    @Test
    void theNumbersSayTheSame() {
        assertThat(ledger.tally(Map.of(0L, "a", 1L, "b", 2L, "c"))).isEqualTo(new Tally(2, 0, 0, 0, 0, 1));
        assertThat(ledger.tally(Map.of(0L, "a"))).isEqualTo(new Tally(2, 1, 0, 0, 0, 0));
        assertThat(ledger.tally(Map.of(0L, "a", 2L, "b"))).isEqualTo(new Tally(2, 0, 0, 1, 0, 0));
        assertThat(ledger.tally(Map.of(0L, "a", 1L, "b", 2L, "a"))).isEqualTo(new Tally(2, 0, 1, 0, 0, 0));
    }

    @Test
    void whatNobodyAskedForIsFound() {
        assertThat(ledger.lies(Map.of(0L, "a", 1L, "b", 2L, "z"))).containsExactly("nobody asked for z at 2");
    }
}
