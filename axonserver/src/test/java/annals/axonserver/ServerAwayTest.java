package annals.axonserver;

import static org.assertj.core.api.Assertions.assertThat;

import annals.node.Await;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Axon Server goes away and comes back, and nobody starts a node anew. */
@SuppressWarnings("NullAway.Init")
class ServerAwayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Map<String, String> CUSTOMER = Map.of("kind", "PERSON", "name", "Ada");
    private static final String CUSTOMERS = "/api/customers";

    private Cluster cluster;
    private Program command;
    private Program query;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        cluster = new Cluster(folder);
        Assumptions.assumeTrue(cluster.server().isStub(), "nobody stops a server of others");
        command = new Program(cluster.start(CommandNode.class));
        query = new Program(cluster.start(QueryNode.class));
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    @Test
    void ordersAreToldToComeBackQuestionsAreAnsweredAndAllGoesOnUnaided() throws IOException {
        String known = shown(command.post(CUSTOMERS, CUSTOMER));
        cluster.server().close();
        // Until the connection is known to be lost, nobody can say what became of an order.
        Await.that(() -> command.refusal(CUSTOMERS, CUSTOMER).equals("503 DATABASE_UNAVAILABLE"), PATIENCE);
        for (int i = 0; i < 5; i++) {
            var refused = command.order(CUSTOMERS, CUSTOMER);
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(refused.headers().firstValue("Retry-After")).contains("2");
            assertThat(refused.body()).contains("\"code\":\"DATABASE_UNAVAILABLE\"");
            query.get(known);
        }

        cluster.server().restart();
        Await.that(() -> command.order(CUSTOMERS, CUSTOMER).statusCode() == 201, PATIENCE);
        var made = command.post(CUSTOMERS, CUSTOMER);
        Await.that(() -> query.ask(shownAt(made)).statusCode() == 200, PATIENCE);
    }

    private String shown(JsonNode made) {
        String customer = CUSTOMERS + "/" + made.path("customerId").asString();
        query.get(shownAt(made));
        return customer;
    }

    private static String shownAt(JsonNode made) {
        return CUSTOMERS + "/" + made.path("customerId").asString() + "?atLeast="
                + made.path("position").asLong();
    }
}
