package annals.node.api;

import static org.assertj.core.api.Assertions.assertThat;

import annals.node.Await;
import annals.node.postgres.Database;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** An assembly of its own, because it comes to harm. */
@ApiTest
@Order(ApiTest.LATER)
@TestPropertySource(properties = "annals.test=a read model fails")
class FailedReadModelTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Map<String, Object> EMAIL =
            Map.of("contactPoint", Map.of("type", "EMAIL", "value", "ada@annals.example"));
    private static final String TIMELINE = "read_model=\"customer.timeline\"";

    private static final String UNKNOWN = """
            insert into event_log.event (position, event_id, aggregate_type, aggregate_id, sequence, type, revision,
                recorded_at, payload, metadata)
            select max(position) + 1, gen_random_uuid(), 'x', 'x', 0, 'crm.sales.deal.unheard-of', 1, now(), '{}', '{}'
            from event_log.event
            """;

    /** An event that concerns no read model takes its place. */
    private static final String KNOWN = """
            update event_log.event broken set type = fine.type, payload = fine.payload
            from event_log.event fine
            where broken.type = 'crm.sales.deal.unheard-of' and fine.type = 'crm.customer.email.reserved'
            """;

    @Autowired
    private Caller caller;

    @Autowired
    private Database database;

    @Test
    void anEventThatNobodyKnowsTurnsTheHealthDownAndIsNamedUntilItIsGone() throws SQLException {
        String customer = caller.customer();
        caller.post(customer + "/add-contact-point", EMAIL).hasStatus(200);
        Await.that(() -> health().equals("200 UP") && caller.get(customer).status() == 200, PATIENCE);
        RawLog.write(database, UNKNOWN);
        caller.customer();
        Await.that(() -> health().equals("503 DOWN"), PATIENCE);
        Await.that(() -> firstReason().contains("crm.sales.deal.unheard-of"), PATIENCE);
        JsonNode status = caller.get("/api/status").hasStatus(200).body();
        assertThat(status.path("ready").asBoolean()).isFalse();
        caller.get(customer).hasStatus(200);
        Await.that(() -> stuck(Scrape.by(caller)), PATIENCE);

        Await.that(() -> Scrape.by(caller).sum("annals_proof_lag_events") == 0, PATIENCE);
        RawLog.write(database, KNOWN);
        status.path("readModels")
                .forEach(model -> caller.post(
                                "/api/administration/read-models/"
                                        + model.path("name").asString("") + "/retry",
                                Map.of())
                        .hasStatus(202));
        Await.that(() -> health().equals("200 UP"), PATIENCE);
        thatTheLogWasChangedIsMeasured();
    }

    /** What helped here changed an event that had been signed. */
    private void thatTheLogWasChangedIsMeasured() {
        assertThat(Scrape.by(caller).sum("annals_proof_good")).isOne();
        caller.post("/api/proof/verify", Map.of()).hasStatus(202);
        Await.that(() -> Scrape.by(caller).sum("annals_proof_good") == 0, PATIENCE);
        assertThat(health()).isEqualTo("503 DOWN");
    }

    /** Why the first of the read models stands still: told a moment after it stopped. */
    private String firstReason() {
        var models = caller.get("/api/status").hasStatus(200).body().path("readModels");
        return models.path(0).path("failures").path(0).path("reason").asString("");
    }

    private static boolean stuck(Scrape scrape) {
        return scrape.sum("annals_read_model_failures", TIMELINE) == 1
                && scrape.sum("annals_read_model_lag_events", TIMELINE) >= 1
                && scrape.sum("annals_read_model_delay_seconds", TIMELINE) > 0;
    }

    private String health() {
        var answer = caller.get("/actuator/health");
        return answer.status() + " " + answer.text("status");
    }
}
