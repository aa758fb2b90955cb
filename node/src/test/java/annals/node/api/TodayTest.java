package annals.node.api;

import static org.assertj.core.api.Assertions.assertThat;

import annals.api.access.Department;
import annals.api.access.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ApiTest
class TodayTest {

    @Autowired
    private Caller caller;

    private String login = "";
    private Caller agent;

    @BeforeEach
    void anAgentOfService() {
        login = "tom." + UUID.randomUUID();
        agent = caller.person(login, Department.SERVICE, Role.SERVICE_AGENT);
    }

    private String ticket(String customer, String subject) {
        var body = Map.of(
                "customerId",
                id(customer),
                "type",
                "QUESTION",
                "channel",
                "EMAIL",
                "priority",
                "NORMAL",
                "subject",
                subject);
        return String.valueOf(
                caller.post("/api/service/tickets", body).hasStatus(201).location());
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private JsonNode today(Caller who, long atLeast) {
        return who.get("/api/today?atLeast=" + atLeast).hasStatus(200).body();
    }

    @Test
    void whoeverIsSignedInIsToldWhatWaitsForThemAndNobodyElse() {
        String customer = caller.customer();
        caller.post(customer + "/assign-owner", Map.of("owner", login)).hasStatus(200);
        String assigned = ticket(customer, "Assigned");
        caller.post(assigned + "/assign", Map.of("owner", login)).hasStatus(200);
        String taken = ticket(customer, "Taken");
        agent.post(taken + "/take", Map.of()).hasStatus(200);
        var deal =
                Map.of("name", "Forty lamps", "owner", login, "amount", Map.of("amount", "12.50", "currency", "EUR"));
        String opened = caller.post("/api/sales/deals", deal).hasStatus(201).text("dealId");
        var order = Map.of(
                "customerId",
                id(customer),
                "currency",
                "EUR",
                "lines",
                List.of(Map.of("product", "Lamp", "quantity", 1, "unitPrice", "10")),
                "promisedDate",
                "2020-01-01");
        String late = caller.post("/api/logistics/orders", order).hasStatus(201).text("orderId");
        var note = Map.of("body", "@" + login + " please call back");
        long last = caller.post(taken + "/note", note).hasStatus(200).position();
        var today = today(agent, last);
        assertThat(today.path("tickets").path("count").asLong()).isEqualTo(2);
        assertThat(today.path("tickets").path("entries").findValuesAsString("ticketId"))
                .containsExactly(id(assigned), id(taken));
        assertThat(today.path("deals").path("entries").findValuesAsString("dealId"))
                .containsExactly(opened);
        assertThat(today.path("lateShipments").path("entries").findValuesAsString("orderId"))
                .containsExactly(late);
        assertThat(today.path("mentions").path("entries").findValuesAsString("link"))
                .containsExactly("/service/tickets/" + id(taken));
        assertThat(today.path("position").asLong()).isGreaterThanOrEqualTo(last);
        var colleague = caller.person("ana." + UUID.randomUUID(), Department.SERVICE, Role.SERVICE_AGENT);
        for (String list : List.of("tickets", "deals", "lateShipments", "mentions")) {
            assertThat(today(colleague, last).path(list).path("count").asLong(-1))
                    .as(list)
                    .isZero();
        }
    }

    @Test
    void aMentionInANoteForOtherDepartmentsIsNotTold() {
        String ticket = ticket(caller.customer(), "Secret");
        var note = Map.of("body", "@" + login + " must not know", "visibleTo", List.of("SALES"));
        long last = caller.post(ticket + "/note", note).hasStatus(200).position();
        assertThat(today(agent, last).path("mentions").path("count").asLong(-1)).isZero();
    }

    @Test
    void aProgramHasADayToo() {
        var shop = caller.of(Department.LOGISTICS, Role.INTEGRATION_CLIENT);
        assertThat(today(shop, -1).path("mentions").path("count").asLong(-1)).isZero();
    }
}
