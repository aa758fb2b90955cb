package annals.node.api;

import static annals.api.access.Department.SALES;
import static annals.api.access.Role.AUDITOR;
import static annals.api.access.Role.SALES_REP;
import static org.assertj.core.api.Assertions.assertThat;

import annals.node.Await;
import annals.node.postgres.Database;
import annals.node.postgres.DatabaseParts;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class MetricsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String METRICS = "/actuator/prometheus";
    private static final String PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final String COMMANDS = "annals_commands_seconds_count";

    @Autowired
    private Caller caller;

    @Test
    void theMetricsAreForAuditorsAndAdministrators() {
        caller.visit(METRICS).expectStatus().isUnauthorized();
        caller.of(SALES, SALES_REP).get(METRICS).hasStatus(403);
        assertThat(Scrape.by(caller.of(SALES, AUDITOR)).names()).contains("annals_log_head");
        assertThat(Scrape.by(caller).names()).contains("annals_log_head");
    }

    @Test
    void aCommandIsCountedByItsNameAndHowItEnded() {
        String customer = caller.customer();
        var before = Scrape.by(caller);
        caller.customer();
        caller.post(customer + "/rename", Map.of("name", "Ada")).hasStatus(200);
        caller.post("/api/customers/" + UUID.randomUUID() + "/rename", Map.of("name", "Ada"))
                .hasStatus(404);
        var after = Scrape.by(caller);
        assertThat(commands(after, "RegisterCustomer", "done") - commands(before, "RegisterCustomer", "done"))
                .isOne();
        assertThat(commands(after, "RenameCustomer", "done") - commands(before, "RenameCustomer", "done"))
                .isOne();
        assertThat(commands(after, "RenameCustomer", "refused") - commands(before, "RenameCustomer", "refused"))
                .isOne();
        assertThat(commands(after, "RenameCustomer", "failed")).isZero();
    }

    @Test
    void commandsStandInBucketsFromWhichPercentilesAreMade() {
        caller.customer();
        var scrape = Scrape.by(caller);
        String[] registered = {"command=\"RegisterCustomer\"", "outcome=\"done\"", "le=\"5.0\""};
        assertThat(scrape.sum("annals_commands_seconds_bucket", registered)).isPositive();
        assertThat(scrape.sum("annals_commands_seconds_bucket", "command=\"RegisterCustomer\"", "le=\"0.01\""))
                .isBetween(0.0, scrape.sum(COMMANDS, "command=\"RegisterCustomer\""));
    }

    @Test
    void whatTheLogWritesIsCounted() {
        var before = Scrape.by(caller);
        caller.customer();
        var counted = Set.of("annals_log_append_seconds_count", "annals_log_group_commands_sum", "annals_log_head");
        Await.that(() -> grew(before, Scrape.by(caller), counted), PATIENCE);
    }

    @Test
    void aReadModelIsAtTheEndOfTheLogSoonAndHasCountedItsBatches() {
        String timeline = "read_model=\"customer.timeline\"";
        var before = Scrape.by(caller);
        caller.customer();
        Await.that(() -> isAtTheEnd(Scrape.by(caller), timeline), PATIENCE);
        var counted = Set.of("annals_read_model_batches_seconds_count", "annals_read_model_events_total");
        Await.that(() -> grew(before, Scrape.by(caller), counted, timeline), PATIENCE);
        var after = Scrape.by(caller);
        assertThat(after.sum("annals_read_model_failures")).isZero();
        assertThat(after.sum("annals_read_model_rebuild_progress", timeline)).isOne();
    }

    @Test
    void theLogIsSignedAndGood() {
        caller.customer();
        Await.that(() -> isSigned(Scrape.by(caller)), PATIENCE);
        assertThat(Scrape.by(caller).sum("annals_proof_good")).isOne();
    }

    @Test
    void theStreamsThatSomebodyReadsAreCounted() {
        Await.that(() -> Scrape.by(caller).sum("annals_streams_open") == 0, PATIENCE);
        var reader = caller.events("/api/changes/stream").subscribe();
        Await.that(() -> Scrape.by(caller).sum("annals_streams_open") == 1, PATIENCE);
        reader.dispose();
        Await.that(() -> Scrape.by(caller).sum("annals_streams_open") == 0, PATIENCE);
    }

    @Test
    void poolsRequestsAndTheVirtualMachineAreMeasured() {
        caller.customer();
        var scrape = Scrape.by(caller);
        assertThat(scrape.sum("hikaricp_connections_max", "pool=\"event-log\"")).isEqualTo(10);
        assertThat(scrape.sum("r2dbc_pool_max_allocated_connections", "name=\"queryConnections\""))
                .isEqualTo(16);
        assertThat(scrape.sum("http_server_requests_seconds_count", "uri=\"/api/customers\"", "status=\"201\""))
                .isPositive();
        assertThat(scrape.sum("jvm_memory_used_bytes")).isPositive();
    }

    @Test
    void noNumberTellsOfAPersonOrARecord() {
        String customer = caller.customer();
        String id = customer.substring(customer.lastIndexOf('/') + 1);
        Await.that(() -> caller.get(customer).status() == 200, PATIENCE);
        caller.get("/api/nowhere/" + id).hasStatus(404);
        caller.get("/api/customers?q=Margarete").hasStatus(200);
        caller.person("margarete", SALES, SALES_REP).get(customer).hasStatus(200);
        String text = Scrape.by(caller).text();
        assertThat(text)
                .contains("uri=\"/api/customers/{customerId}\"")
                .doesNotContain(id)
                .doesNotContainIgnoringCase("margarete");
    }

    /** Traces are a matter of their own test; this is its control. */
    @Test
    void withoutAnAddressForTracesNothingIsAddedToAnyEvent(@Autowired Database database) throws SQLException {
        var request = Map.of("kind", "PERSON", "name", "Ada");
        caller.post("/api/customers", request, headers -> headers.set("traceparent", PARENT))
                .hasStatus(201);
        try (var connection = DatabaseParts.unpooled(database).getConnection();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("select count(*) from event_log.event where metadata like '%trace%'")) {
            rows.next();
            assertThat(rows.getLong(1)).isZero();
        }
    }

    private static boolean grew(Scrape before, Scrape after, Set<String> names, String... labels) {
        return names.stream().allMatch(name -> after.sum(name, labels) > before.sum(name, labels));
    }

    private static boolean isAtTheEnd(Scrape scrape, String readModel) {
        return scrape.sum("annals_read_model_position", readModel) == scrape.sum("annals_log_head")
                && scrape.sum("annals_read_model_lag_events", readModel) == 0
                && scrape.sum("annals_read_model_delay_seconds", readModel) == 0;
    }

    private static boolean isSigned(Scrape scrape) {
        return scrape.names().contains("annals_proof_lag_events")
                && scrape.sum("annals_proof_lag_events") == 0
                && scrape.sum("annals_proof_delay_seconds") == 0;
    }

    private static double commands(Scrape scrape, String name, String outcome) {
        return scrape.sum(COMMANDS, "command=\"" + name + "\"", "outcome=\"" + outcome + "\"");
    }
}
