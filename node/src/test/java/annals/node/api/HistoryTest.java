package annals.node.api;

import static org.assertj.core.api.Assertions.assertThat;

import annals.api.access.Department;
import annals.api.access.Role;
import annals.node.postgres.Database;
import annals.node.postgres.DatabaseParts;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** How did it get like this? */
@ApiTest
class HistoryTest {

    @Autowired
    private Caller caller;

    @Autowired
    private Database database;

    private String deal = "";
    private Instant opened = Instant.EPOCH;

    @BeforeEach
    void aDealThatWasMoved() {
        var body = Map.of(
                "name",
                "Forty lamps",
                "amount",
                Map.of("amount", "100.00", "currency", "EUR"),
                "expectedCloseDate",
                "2099-03-05");
        deal = caller.post("/api/sales/deals", body).hasStatus(201).text("dealId");
        opened = now("/api/sales/deals/" + deal);
        caller.post(path() + "/change-amount", Map.of("amount", Map.of("amount", "250.00", "currency", "EUR")))
                .hasStatus(200);
        var moved = caller.post(path() + "/move", Map.of("stage", "PROPOSAL")).hasStatus(200);
        caller.get("/api/sales/pipeline?atLeast=" + moved.position()).hasStatus(200);
    }

    @Test
    void aRecordsEventsAreToldInOrder() {
        var page = caller.get("/api/history/deal/" + deal + "/events")
                .hasStatus(200)
                .body();
        assertThat(page.path("entries")).hasSize(3);
        assertThat(types(page))
                .containsExactly("crm.sales.deal.opened", "crm.sales.deal.amount-changed", "crm.sales.deal.moved");
        assertThat(page.path("entries")).allSatisfy(event -> {
            assertThat(event.path("text").asString("")).isNotBlank();
            assertThat(event.path("actor").asString("")).isNotBlank();
        });
        var first = caller.get("/api/history/deal/" + deal + "/events?limit=2").hasStatus(200);
        assertThat(first.body().path("entries")).hasSize(2);
        var rest = caller.get("/api/history/deal/" + deal + "/events?limit=2&cursor=" + first.text("nextCursor"));
        assertThat(types(rest.body())).containsExactly("crm.sales.deal.moved");
    }

    @Test
    void twoMomentsOfARecordAreShownSideBySide() {
        var difference = caller.get("/api/history/deal/" + deal + "/difference?from=" + opened)
                .hasStatus(200)
                .body();
        assertThat(difference.path("before").toString()).isEqualTo(text(path() + "?asOf=" + opened));
        assertThat(difference.path("after").path("stage").asString("")).isEqualTo("PROPOSAL");
        assertThat(difference.path("events")).hasSize(2);
        Set<String> pointers = new HashSet<>();
        difference
                .path("changes")
                .forEach(change -> pointers.add(change.path("pointer").asString("")));
        assertThat(pointers)
                .contains("/amount/amount", "/stage", "/probability", "/version")
                .doesNotContain("/name", "/position");
        var none = caller.get("/api/history/deal/" + deal + "/difference?from=" + opened + "&to=" + opened)
                .hasStatus(200)
                .body();
        assertThat(none.path("changes")).isEmpty();
        assertThat(none.path("events")).isEmpty();
    }

    @Test
    void beforeItWasThereARecordIsNothing() {
        var difference = caller.get("/api/history/deal/" + deal + "/difference?known=true&from=2020-01-01T00:00:00Z")
                .hasStatus(200)
                .body();
        assertThat(difference.path("before").isNull()).isTrue();
        assertThat(difference.path("events")).hasSize(3);
        caller.get("/api/history/deal/" + java.util.UUID.randomUUID() + "/events")
                .isProblem(404, "RECORD_NEVER_THERE");
        caller.get("/api/history/weather/" + deal + "/events").isProblem(404, "HISTORY_NOT_KEPT");
        caller.get("/api/history/deal/" + deal + "/difference?from=2999-01-01T00:00:00Z")
                .isProblem(422, "MOMENTS_REVERSED");
    }

    @Test
    void everyNumberOfEveryBoardIsExplainedByItsEvents() {
        var story = new RandomStory(new Random(11), caller).begin();
        for (int i = 0; i < 80; i++) {
            story.step();
        }
        caller.get("/api/sales/pipeline?atLeast=" + story.position()).hasStatus(200);
        caller.get("/api/service/queue?atLeast=" + story.position()).hasStatus(200);
        caller.get("/api/logistics/board?atLeast=" + story.position()).hasStatus(200);
        assertThat(explainAll("")).isGreaterThan(10);
    }

    @Test
    void aNumberOfThePastIsExplainedToo() {
        var story = new RandomStory(new Random(12), caller).begin();
        for (int i = 0; i < 20; i++) {
            story.step();
        }
        var then = now("/api/sales/pipeline?atLeast=" + story.position());
        for (int i = 0; i < 20; i++) {
            story.step();
        }
        assertThat(explainAll("asOf=" + then)).isGreaterThan(10);
        assertThat(explainAll("knownAt=" + then)).isGreaterThan(10);
    }

    @Test
    void theEventsBehindANumberAreThoseThatPutItThereAndGaveItsValue() {
        var explained = explain("number=sales.pipeline.weighted&stage=PROPOSAL&currency=EUR");
        List<String> parts = new ArrayList<>();
        explained.path("records").forEach(record -> {
            if (record.path("id").asString("").equals(deal)) {
                record.path("events")
                        .forEach(event -> parts.add(event.path("type").asString("") + " "
                                + event.path("part").asString("")));
            }
        });
        assertThat(parts)
                .containsExactly(
                        "crm.sales.deal.opened MADE",
                        "crm.sales.deal.amount-changed VALUED",
                        "crm.sales.deal.moved ENTERED");
    }

    @Test
    void aNumberThatNobodyKnowsIsRefused() {
        caller.get("/api/history/explain?number=weather").isProblem(422, "NUMBER_UNKNOWN");
        caller.get("/api/history/explain?number=service.queue.count").isProblem(422, "NUMBER_PARAMETER_MISSING");
    }

    @Test
    void anotherProbabilityChangesTheForecastAndNothingElse() throws SQLException {
        caller.end();
        String before = everything();
        var asked = Map.of("rule", "pipeline-probabilities", "probabilities", Map.of("PROPOSAL", 77));
        var view = caller.post("/api/history/what-if", asked).hasStatus(200).body();
        var board = caller.get("/api/sales/pipeline").hasStatus(200).body();
        JsonNode stage = find(view.path("stages"), "key", "PROPOSAL");
        JsonNode shown =
                find(board.path("columns"), "stage", "PROPOSAL").path("totals").path(0);
        assertThat(stage.path("before").asDecimal())
                .isEqualByComparingTo(shown.path("weighted").asString("0"));
        var amount = new BigDecimal(shown.path("amount").asString("0"));
        assertThat(stage.path("after").asDecimal())
                .isEqualByComparingTo(amount.multiply(new BigDecimal("0.77"))
                        .setScale(amount.scale(), java.math.RoundingMode.HALF_UP));
        JsonNode month = find(view.path("months"), "key", "2099-03");
        assertThat(month.path("after").asDecimal())
                .isGreaterThan(month.path("before").asDecimal());
        assertThat(everything()).isEqualTo(before);
        var later = Map.of(
                "rule",
                "pipeline-probabilities",
                "probabilities",
                Map.of("PROPOSAL", 77),
                "from",
                Instant.now().minusMillis(1).toString());
        JsonNode untouched = find(
                caller.post("/api/history/what-if", later).hasStatus(200).body().path("stages"), "key", "PROPOSAL");
        assertThat(untouched.path("after")).isEqualTo(untouched.path("before"));
    }

    @Test
    void anotherTargetTellsWhichTicketsWouldHaveMissedIt() throws SQLException {
        String customer = caller.customer();
        String customerId = customer.substring(customer.lastIndexOf('/') + 1);
        var from = Instant.parse("2019-03-01T10:00:00Z");
        ticket(customerId, from, 30);
        ticket(customerId, from, 90);
        ticket(customerId, from, 0);
        caller.end();
        String before = everything();
        var asked = Map.of(
                "rule", "first-response-target",
                "minutes", Map.of("HIGH", 60),
                "current", Map.of("HIGH", 120),
                "from", from.toString(),
                "to", from.plusSeconds(86_400).toString());
        var view = caller.post("/api/history/what-if", asked).hasStatus(200).body();
        JsonNode high = find(view.path("responses"), "priority", "HIGH");
        assertThat(high.path("tickets").asLong()).isEqualTo(3);
        assertThat(high.path("before").path("met").asLong()).isEqualTo(2);
        assertThat(high.path("after").path("met").asLong()).isEqualTo(1);
        assertThat(high.path("after").path("missed").asLong()).isEqualTo(2);
        assertThat(find(view.path("responses"), "priority", "LOW").path("after").isNull())
                .isTrue();
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aRuleThatMakesNoSenseIsRefused() {
        for (Map<String, Object> body : List.<Map<String, Object>>of(
                Map.of(),
                Map.of("rule", "weather"),
                Map.of("rule", "pipeline-probabilities"),
                Map.of("rule", "pipeline-probabilities", "probabilities", Map.of("LEAD", 101)),
                Map.of("rule", "first-response-target", "minutes", Map.of("HIGH", 0)))) {
            caller.post("/api/history/what-if", body).isProblem(422, "RULE_INVALID");
        }
    }

    @Test
    void historyIsForThoseWhoAnswerForIt() {
        var rep = caller.of(Department.SALES, Role.SALES_REP);
        rep.get("/api/history/deal/" + deal + "/events").isProblem(403, "ACCESS_DENIED");
        rep.get("/api/history/explain?number=sales.pipeline.count").isProblem(403, "ACCESS_DENIED");
        rep.post("/api/history/what-if", Map.of("rule", "weather")).isProblem(403, "ACCESS_DENIED");
        var auditor = caller.of(Department.SALES, Role.AUDITOR);
        auditor.get("/api/history/deal/" + deal + "/events").hasStatus(200);
    }

    /** Explains all numbers of all boards, and answers how many there were. */
    private int explainAll(String moment) {
        int numbers = 0;
        var board = caller.get("/api/sales/pipeline?limit=1&" + moment)
                .hasStatus(200)
                .body();
        for (JsonNode stage : board.path("columns")) {
            String cell = "&stage=" + stage.path("stage").asString("") + "&" + moment;
            same(
                    explain("number=sales.pipeline.count" + cell),
                    stage.path("count").asString("0"));
            numbers += 1 + totals(stage.path("totals"), cell);
        }
        numbers += totals(board.path("forecast"), "&" + moment);
        var queue = caller.get("/api/service/queue?limit=1&" + moment)
                .hasStatus(200)
                .body()
                .path("counts");
        for (String state : queue.propertyNames()) {
            same(
                    explain("number=service.queue.count&state=" + state + "&" + moment),
                    queue.path(state).asString("0"));
            numbers++;
        }
        for (JsonNode count : caller.get("/api/logistics/board?limit=1&" + moment)
                .hasStatus(200)
                .body()
                .path("counts")) {
            String state = "&state=" + count.path("state").asString("") + "&" + moment;
            same(
                    explain("number=logistics.board.orders" + state),
                    count.path("orders").asString("-"));
            same(
                    explain("number=logistics.board.late" + state),
                    count.path("late").asString("-"));
            numbers += 2;
        }
        return numbers;
    }

    private int totals(JsonNode totals, String cell) {
        int numbers = 0;
        for (JsonNode total : totals) {
            String currency = "&currency=" + total.path("currency").asString("");
            same(
                    explain("number=sales.pipeline.sum" + cell + currency),
                    total.path("amount").asString("-"));
            same(
                    explain("number=sales.pipeline.weighted" + cell + currency),
                    total.path("weighted").asString("-"));
            numbers += 2;
        }
        return numbers;
    }

    private JsonNode explain(String question) {
        return caller.get("/api/history/explain?" + question).hasStatus(200).body();
    }

    private static void same(JsonNode explained, String shown) {
        assertThat(explained.path("value").asString("")).as("%s", explained).isEqualTo(shown);
        assertThat(explained.path("recomputed").asString(""))
                .as("%s", explained)
                .isEqualTo(shown);
    }

    private void ticket(String customerId, Instant openedAt, int minutes) {
        var body = Map.of(
                "customerId",
                customerId,
                "type",
                "QUESTION",
                "channel",
                "EMAIL",
                "priority",
                "HIGH",
                "subject",
                "Help",
                "occurredAt",
                openedAt.toString());
        String id = caller.post("/api/service/tickets", body).hasStatus(201).text("ticketId");
        if (minutes > 0) {
            var reply = Map.of(
                    "body",
                    "Here",
                    "channel",
                    "EMAIL",
                    "occurredAt",
                    openedAt.plusSeconds(60L * minutes).toString());
            caller.post("/api/service/tickets/" + id + "/reply", reply).hasStatus(200);
        }
    }

    private String path() {
        return "/api/sales/deals/" + deal;
    }

    private Instant now(String page) {
        return Instant.parse(String.valueOf(caller.get(page + (page.contains("?") ? "" : "?atLeast=0"))
                .headers()
                .getFirst("X-Answered-At")));
    }

    private String text(String page) {
        return caller.get(page).hasStatus(200).body().toString();
    }

    private static List<String> types(JsonNode page) {
        List<String> types = new ArrayList<>();
        page.path("entries").forEach(event -> types.add(event.path("type").asString("")));
        return types;
    }

    private static JsonNode find(JsonNode all, String field, String value) {
        for (JsonNode one : all) {
            if (one.path(field).asString("").equals(value)) {
                return one;
            }
        }
        throw new AssertionError(value + " is not in " + all);
    }

    /** The log, but for who came and went, and all read models, as one value that differs as soon as anything does. */
    private String everything() throws SQLException {
        long head = caller.get("/api/status").body().path("head").asLong();
        for (String readModel : List.of("/api/sales/pipeline", "/api/service/queue", "/api/sales/deals")) {
            caller.get(readModel + "?atLeast=" + head).hasStatus(200);
        }
        var digest = new StringBuilder();
        try (var connection = DatabaseParts.unpooled(database).getConnection();
                var statement = connection.createStatement()) {
            for (String table : List.of(
                    "(select * from event_log.event where type not like 'crm.access.%')",
                    "event_log.receipt",
                    "read_model.sales_pipeline",
                    "read_model.sales_pipeline_stage",
                    "read_model.service_queue",
                    "read_model.sales_deal")) {
                try (var rows = statement.executeQuery(
                        "select md5(string_agg(t::text, '|' order by t::text)) from " + table + " t")) {
                    rows.next();
                    digest.append(table).append(rows.getString(1));
                }
            }
        }
        return digest.toString();
    }
}
