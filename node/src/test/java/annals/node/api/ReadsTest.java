package annals.node.api;

import static org.assertj.core.api.Assertions.assertThat;

import annals.api.access.Department;
import annals.api.access.Role;
import annals.node.Await;
import annals.node.postgres.Database;
import annals.node.postgres.DatabaseParts;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who read what is known of a customer is told to those whom the customer may ask. */
@ApiTest
class ReadsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    private Caller caller;

    @Autowired
    private Database database;

    private Caller reader;
    private String customer;

    @BeforeEach
    void aCustomerAndSomebodyWhoReads() {
        reader = caller.of(Department.SALES, Role.SALES_REP);
        customer = caller.customer().replaceFirst(".*/", "");
    }

    private JsonNode reads() {
        return caller.get("/api/privacy/subjects/" + customer + "/reads")
                .hasStatus(200)
                .body()
                .path("entries");
    }

    private List<String> routes() {
        String actor = reader.get("/api/session").text("actorId");
        return reads().valueStream()
                .filter(read -> read.path("actor").asString("").equals(actor))
                .map(read -> read.path("route").asString(""))
                .toList();
    }

    private void question(String path) {
        reader.get(path + (path.contains("?") ? "&" : "?") + "atLeast=" + caller.end())
                .hasStatus(200);
    }

    @Test
    void whoeverIsShownACustomerIsRecordedWithTheQuestionThatWasAsked() {
        String deal = caller.post(
                        "/api/sales/deals",
                        Map.of(
                                "name",
                                "Deal",
                                "customerId",
                                customer,
                                "amount",
                                Map.of("amount", "5.00", "currency", "EUR")))
                .hasStatus(201)
                .text("dealId");
        String ticket = caller.post(
                        "/api/service/tickets",
                        Map.of(
                                "customerId", customer,
                                "type", "QUESTION",
                                "channel", "EMAIL",
                                "priority", "LOW",
                                "subject", "Where?"))
                .hasStatus(201)
                .text("ticketId");
        question("/api/customers/" + customer);
        question("/api/customers/" + customer + "/timeline");
        question("/api/customers");
        question("/api/sales/deals/" + deal);
        question("/api/sales/deals?customerId=" + customer);
        question("/api/service/tickets/" + ticket);
        question("/api/search?q=" + customer);
        question("/api/search?q=" + deal);
        assertThat(routes())
                .contains(
                        "GET /api/customers/{customerId}",
                        "GET /api/customers/{customerId}/timeline",
                        "GET /api/sales/deals/{dealId}",
                        "GET /api/sales/deals",
                        "GET /api/service/tickets/{ticketId}",
                        "GET /api/search")
                .doesNotContain("GET /api/session");
    }

    @Test
    void whoReadsTheLogReadsOfTheCustomersInIt() {
        reader = caller.of(Department.AUDIT, Role.AUDITOR);
        String events = reader.get("/api/audit/events?customerId=" + customer + "&atLeast=" + caller.end())
                .body()
                .path("entries")
                .path(0)
                .path("position")
                .asString("");
        assertThat(routes()).isEmpty();
        reader.get("/api/events?from=" + events).hasStatus(200);
        assertThat(routes()).containsExactly("GET /api/events");
    }

    @Test
    void whatIsWatchedOnAStreamIsReadToo() {
        long from = caller.end();
        var watching = reader.events("/api/timeline/stream?after=" + (from - 1) + "&customerId=" + customer)
                .subscribe();
        caller.post("/api/customers/" + customer + "/rename", Map.of("name", "Another"))
                .hasStatus(200);
        Await.that(() -> routes().contains("GET /api/timeline/stream"), PATIENCE);
        watching.dispose();
    }

    @Test
    void nothingIsShownWhileItCannotBeRecordedWhoReadsIt() throws SQLException {
        reader.get("/api/customers/" + UUID.randomUUID()).hasStatus(404);
        Await.that(() -> caller.get("/api/customers/" + customer).status() == 200, PATIENCE);
        execute("alter table audit.personal_read rename to away");
        try {
            reader.get("/api/customers/" + customer).isProblem(503, "READ_NOT_RECORDED");
            reader.get("/api/session").hasStatus(200);
            caller.post("/api/customers/" + customer + "/rename", Map.of("name", "Other"))
                    .hasStatus(200);
        } finally {
            execute("alter table audit.away rename to personal_read");
        }
        reader.get("/api/customers/" + customer).hasStatus(200);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = DatabaseParts.unpooled(database).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void readsAreAskedForByTimeAndPageByPage() {
        for (String path : List.of("", "/timeline")) {
            question("/api/customers/" + customer + path);
        }
        String reads = "/api/privacy/subjects/" + customer + "/reads";
        var first = caller.get(reads + "?limit=1").body();
        assertThat(first.path("entries")).hasSize(1);
        String next = first.path("nextCursor").asString("");
        var second = caller.get(reads + "?limit=200&cursor=" + next).body();
        assertThat(second.path("entries").findValuesAsString("readId"))
                .isNotEmpty()
                .doesNotContain(first.path("entries").path(0).path("readId").asString(""));
        assertThat(caller.get(reads + "?to=2020-01-01T00:00:00Z").body().path("entries"))
                .isEmpty();
        assertThat(caller.get(reads + "?from=2020-01-01T00:00:00Z").body().path("entries"))
                .isNotEmpty();
    }

    @Test
    void onlyThoseWhoAnswerTheCustomerMayAsk() {
        reader.get("/api/privacy/subjects/" + customer + "/reads").isProblem(403, "ACCESS_DENIED");
        for (Role role : List.of(Role.PRIVACY_OFFICER, Role.AUDITOR)) {
            caller.of(Department.AUDIT, role)
                    .get("/api/privacy/subjects/" + customer + "/reads")
                    .hasStatus(200);
        }
    }
}
