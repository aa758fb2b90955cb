package annals.postgresql.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LeafTest {

    private static final Logger LOG = LoggerFactory.getLogger(LeafTest.class);

    private final ProofDatabase db = new ProofDatabase();

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void theDatabaseAndTheProductComputeTheSameHashOfEveryEvent() throws SQLException {
        long seed = System.nanoTime();
        LOG.info("seed {}", seed);
        db.append(500, new Random(seed));
        try (var connection = db.dataSource().getConnection()) {
            var log = new LogRows(connection);
            var computed = log.hashes(0, 1_000);
            List<Leaf> leaves = log.leaves(0, 1_000);
            assertThat(computed.count()).isEqualTo(500).isEqualTo(leaves.size());
            for (Leaf leaf : leaves) {
                assertThat(computed.leaves().at((int) leaf.position()))
                        .as(leaf.toString())
                        .isEqualTo(leaf.hash());
            }
        }
    }

    /** A field that ends where another begins, or is missing instead of empty, makes another event. */
    @Test
    void twoDifferentEventsNeverHaveTheSameHash() {
        Set<Hash> hashes = new HashSet<>();
        for (String type : new String[] {"a", "ab", ""}) {
            for (String aggregate : new String[] {"b", "", null}) {
                for (String payload : new String[] {"b", "", "bc"}) {
                    for (String metadata : new String[] {"c", "", "bc"}) {
                        hashes.add(new Leaf(1, type, "id", aggregate, "x", 2, 3, 4, payload, metadata).hash());
                    }
                }
            }
        }
        assertThat(hashes).hasSize(81);
    }

    /** docs/proof.md shows this event, so that a third verifier has something to begin with. */
    @Test
    void theEventOfTheDocumentationHasTheHashThatIsToldThere() {
        var leaf = new Leaf(
                7,
                "crm.sales.deal.won",
                "01890a5d-ac96-774b-bcce-b302099a8057",
                null,
                "d1",
                3,
                1,
                1_700_000_000_000_000L,
                "{\"note\":\"é\"}",
                "{}");
        LOG.info("{} {}", leaf.json().end(), leaf.hash());
        assertThat(leaf.json().end())
                .isEqualTo("{\"position\":7,\"type\":\"crm.sales.deal.won\","
                        + "\"eventId\":\"01890a5d-ac96-774b-bcce-b302099a8057\",\"aggregateType\":null,"
                        + "\"aggregateId\":\"d1\",\"sequence\":3,\"revision\":1,\"recordedMicros\":1700000000000000,"
                        + "\"payload\":\"{\\\"note\\\":\\\"é\\\"}\",\"metadata\":\"{}\"}");
        assertThat(leaf.hash().hex()).isEqualTo("b983642528533f214be61eabd6446e9cfda572d2cc25bb260440f07ddaf2aaed");
    }
}
