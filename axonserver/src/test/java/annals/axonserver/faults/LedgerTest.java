package annals.axonserver.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The control of the tests that use it: it finds every lie. */
class LedgerTest {

    private final Ledger ledger = new Ledger();

    @BeforeEach
    void aPromisedAndAnOpenContact() {
        ledger.asks("promised");
        ledger.promise("promised");
        ledger.asks("open");
    }

    @Test
    void whatWasOnlyAskedForMayBeThereOrNot() {
        assertThat(ledger.lies(List.of("promised"))).isEmpty();
        assertThat(ledger.lies(List.of("open", "promised"))).isEmpty();
    }

    @Test
    void whatIsLostDoubledOrInventedIsFound() {
        assertThat(ledger.lies(List.of("open"))).containsExactly("promised is lost");
        assertThat(ledger.lies(List.of("promised", "promised"))).containsExactly("promised is there twice");
        assertThat(ledger.lies(List.of("promised", "other"))).containsExactly("nobody asked for other");
    }
}
