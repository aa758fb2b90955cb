package annals.node.api;

import static org.assertj.core.api.Assertions.assertThat;

import annals.node.Await;
import annals.node.postgres.Database;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A log that was on Axon Server holds receipts among its events. */
@ApiTest
@Order(ApiTest.LATER)
@TestPropertySource(properties = "annals.test=the log was on Axon Server")
class KeptAnswersTest {

    private static final String READ_MODELS = "/api/administration/read-models/";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String KEPT = """
            insert into event_log.event (position, event_id, aggregate_type, aggregate_id, sequence, type, revision,
                recorded_at, payload, metadata)
            select max(position) + 1, gen_random_uuid(), 'Answer', 'answer-' || gen_random_uuid(), 0,
                   'crm.access.answer.kept', 1, now(), '{"scope":"s","key":"k","request":"r","answer":"{}"}', '{}'
            from event_log.event
            """;

    @Autowired
    private Caller caller;

    @Autowired
    private Database database;

    @Test
    void everyReadModelGoesOnBehindAKeptAnswerLiveRebuiltAndInThePast() throws SQLException {
        caller.customer();
        RawLog.write(database, KEPT);
        String customer = caller.customer();
        long position = caller.get("/api/status").body().path("head").asLong(-1);
        Await.that(() -> shownBy(position), PATIENCE);
        caller.get(customer).hasStatus(200);
        caller.get(customer + "?asOf=" + Instant.now()).hasStatus(200);

        for (String name : names()) {
            caller.post(READ_MODELS + name + "/rebuild", Map.of()).hasStatus(202);
            Await.that(() -> state(name).equals("SWITCHED"), PATIENCE);
        }
        assertThat(caller.get("/api/status").body().path("ready").asBoolean()).isTrue();
    }

    @Test
    void theFeedOfEventsShowsAKeptAnswer() throws SQLException {
        caller.customer();
        RawLog.write(database, KEPT);
        var events = caller.get("/api/events?type=crm.access.answer.kept").hasStatus(200);
        assertThat(events.body().toString()).contains("crm.access.answer.kept");
    }

    private boolean shownBy(long position) {
        List<Long> positions = new ArrayList<>();
        for (JsonNode model : caller.get("/api/status").body().path("readModels")) {
            positions.add(model.path("position").asLong());
        }
        return positions.stream().allMatch(shown -> shown >= position);
    }

    private String state(String name) {
        return caller.get(READ_MODELS + name + "/rebuild").hasStatus(200).text("state");
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        caller.get("/api/status")
                .body()
                .path("readModels")
                .forEach(model -> names.add(model.path("name").asString("")));
        return names;
    }
}
