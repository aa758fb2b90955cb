package annals.axonserver;

import static org.assertj.core.api.Assertions.assertThat;

import annals.axonserver.move.Moved;
import annals.axonserver.stub.StubServer;
import annals.axonserver.stub.StubSettings;
import annals.axonserver.stub.Target;
import annals.node.Await;
import annals.node.postgres.DatabaseParts;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What users have is the same after the log moved to PostgreSQL and from there to another Axon Server. */
class MovedNodesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Map<String, String> ADA = Map.of("kind", "PERSON", "name", "Ada");

    @Test
    void answersReadModelsAndProofAreTheSameOnAnotherServer(@TempDir Path folder) throws IOException, SQLException {
        String customer;
        List<JsonNode> signed;
        try (var before = new Cluster(folder)) {
            var commands = new Program(before.start(CommandNode.class));
            var made = commands.withKey("once").post("/api/customers", ADA);
            customer = made.path("customerId").asString();
            var query = new Program(before.start(QueryNode.class));
            long position = made.path("position").asLong();
            query.get("/api/customers/" + customer + "?atLeast=" + position);
            signed = signed(query, position);
            before.stopAll();
            plant(before);
            try (var server = StubServer.start(StubSettings.in(folder.resolve("other")))) {
                String address = "localhost:" + server.port();
                Moved.toPostgresql(before.database(), before.address());
                Moved.toAxonServer(before.database(), address);
                try (var after = new Cluster(folder, Target.at(address), before.database())) {
                    requireSame(after, customer, signed);
                }
            }
        }
    }

    private static void requireSame(Cluster after, String customer, List<JsonNode> signed) {
        var commands = new Program(after.start(CommandNode.class));
        var again = commands.withKey("once").post("/api/customers", ADA);
        assertThat(again.path("customerId").asString()).isEqualTo(customer);

        var query = new Program(after.start(QueryNode.class));
        var shown = query.get("/api/customers/" + customer);
        assertThat(shown.path("name").asString()).as("of rows that stayed").isEqualTo("Planted");
        assertThat(checkpoints(query)).startsWith(signed.toArray(JsonNode[]::new));
        Await.that(() -> !verification(query).equals("RUNNING"), PATIENCE);
        query.post("/api/proof/verify", Map.of());
        Await.that(() -> verification(query).equals("GOOD"), PATIENCE);
    }

    /** Read models that were built again would not show it. */
    private static void plant(Cluster cluster) throws SQLException {
        try (var connection = DatabaseParts.unpooled(cluster.database()).getConnection();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("update read_model.customer_profile set name = 'Planted'"))
                    .isOne();
        }
    }

    /** One begins at each start, too. */
    private static String verification(Program query) {
        return query.get("/api/proof/verify").path("state").asString("");
    }

    /** What is signed once everything up to there is. */
    private static List<JsonNode> signed(Program query, long position) {
        Await.that(() -> query.get("/api/proof").path("size").asLong() > position, PATIENCE);
        return checkpoints(query);
    }

    private static List<JsonNode> checkpoints(Program query) {
        List<JsonNode> entries = new ArrayList<>();
        query.get("/api/proof/checkpoints").path("entries").forEach(entries::add);
        return entries;
    }
}
