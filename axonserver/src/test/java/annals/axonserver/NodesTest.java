package annals.axonserver;

import static org.assertj.core.api.Assertions.assertThat;

import annals.node.Await;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What one node has done, all nodes know. */
@SuppressWarnings("NullAway.Init")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NodesTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    private Cluster cluster;
    private Program first;
    private Program second;
    private Program query;
    private Program otherQuery;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        cluster = new Cluster(folder);
        first = new Program(cluster.start(CommandNode.class));
        query = new Program(cluster.start(QueryNode.class));
        second = new Program(cluster.start(CommandNode.class));
        otherQuery = new Program(cluster.start(QueryNode.class));
    }

    @AfterAll
    void stop() {
        cluster.close();
    }

    @Test
    void aCustomerWhoWasRegisteredAtOneNodeIsShownByEveryQueryNode() {
        var made = first.post("/api/customers", Map.of("kind", "PERSON", "name", "Ada"));
        String customer = made.path("customerId").asString();
        long position = made.path("position").asLong();

        assertThat(query.get("/api/customers/" + customer + "?atLeast=" + position)
                        .path("name")
                        .asString())
                .isEqualTo("Ada");
        assertThat(otherQuery
                        .get("/api/customers/" + customer + "?atLeast=" + position)
                        .path("name")
                        .asString())
                .isEqualTo("Ada");
    }

    @Test
    void aDealThatOneNodeOpenedIsMovedByTheOther() {
        String customer = first.post("/api/customers", Map.of("kind", "PERSON", "name", "Ada"))
                .path("customerId")
                .asString();
        var deal = first.post(
                "/api/sales/deals",
                Map.of(
                        "customerId",
                        customer,
                        "name",
                        "Lamps",
                        "amount",
                        Map.of("amount", "10.00", "currency", "EUR")));
        String path = "/api/sales/deals/" + deal.path("dealId").asString();
        var moved = second.post(path + "/move", Map.of("stage", "NEEDS_ANALYSIS"));
        var seen = query.get(path + "?atLeast=" + moved.path("position").asLong());
        assertThat(seen.path("stage").asString()).isEqualTo("NEEDS_ANALYSIS");
    }

    @Test
    void aRefusalIsTheSameWhicheverNodeRefused() {
        var unknown = Map.of("stage", "NEEDS_ANALYSIS");
        String path = "/api/sales/deals/019ac000-0000-7000-8000-000000000000/move";
        assertThat(first.refusal(path, unknown))
                .isEqualTo(second.refusal(path, unknown))
                .isEqualTo("404 DEAL_NOT_FOUND");
    }

    @Test
    void aRequestRepeatedAtTheOtherNodeGetsTheFirstOnesAnswer() {
        var body = Map.of("kind", "PERSON", "name", "Grace");
        var one = first.withKey("registered-once").post("/api/customers", body);
        var again = second.withKey("registered-once").post("/api/customers", body);
        assertThat(again.path("customerId")).isEqualTo(one.path("customerId"));
    }

    /** By one of the query nodes, though one of them copies the log as well. */
    @Test
    void whatWasDoneIsSigned() {
        var made = first.post("/api/customers", Map.of("kind", "PERSON", "name", "Emmy"));
        long position = made.path("position").asLong();
        Await.that(() -> query.get("/api/proof").path("size").asLong() > position, Duration.ofSeconds(20));
        assertThat(query.get("/api/proof").path("good").asBoolean()).isTrue();
    }

    @Test
    void whoeverWasErasedAtOneNodeIsForgottenByAll() {
        String path = "/api/customers/"
                + first.post("/api/customers", Map.of("kind", "PERSON", "name", "Canary"))
                        .path("customerId")
                        .asString();
        long seen = second.post(path + "/rename", Map.of("name", "Canary again"))
                .path("position")
                .asLong();
        for (Program node : List.of(query, otherQuery)) {
            assertThat(node.get(path + "?atLeast=" + seen).path("name").asString())
                    .isEqualTo("Canary again");
        }

        String subject = path.replace("/api/customers/", "/api/privacy/subjects/");
        first.post(subject + "/erase", Map.of("reason", "REQUESTED"));
        Await.that(() -> query.get(subject).at("/erasure/completedAt").isString(), SOON);

        for (Program node : List.of(query, otherQuery)) {
            Await.that(() -> !everythingAbout(node, path).contains("Canary"), SOON);
        }
        Await.that(
                () -> second.refusal(path + "/rename", Map.of("name", "Somebody"))
                        .equals("409 SUBJECT_ERASED"),
                SOON);
    }

    private static String everythingAbout(Program node, String path) {
        return node.get(path).toString()
                + node.get(path + "/timeline?limit=100")
                + node.get("/api/events?limit=500&from=0");
    }

    @Test
    void aKeptAnswerStandsInNoReadModelsWay() {
        var made = first.withKey("kept").post("/api/customers", Map.of("kind", "PERSON", "name", "Edith"));
        var later = first.post("/api/customers", Map.of("kind", "PERSON", "name", "Mary"));
        assertThat(query.get("/api/customers/" + later.path("customerId").asString() + "?atLeast="
                                + later.path("position").asLong())
                        .path("name")
                        .asString())
                .isEqualTo("Mary");
        assertThat(made.path("position").asLong())
                .isLessThan(later.path("position").asLong());
        assertThat(query.get("/api/status").path("ready").asBoolean()).isTrue();
    }

    @Test
    void everyNodeTellsHowItIsDoing() {
        first.post("/api/customers", Map.of("kind", "PERSON", "name", "Ada"));
        assertThat(first.text("/actuator/prometheus"))
                .contains("annals_commands_seconds_count")
                .doesNotContain("annals_read_model_position");
        assertThat(query.text("/actuator/prometheus")).contains("annals_read_model_position", "annals_proof_good");
        for (Program node : List.of(first, second, query, otherQuery)) {
            assertThat(node.get("/actuator/health/readiness").path("status").asString())
                    .isEqualTo("UP");
        }
    }
}
