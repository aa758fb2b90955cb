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

/** Who did what, and because of what, as an auditor finds it. */
@ApiTest
class AuditTest {

    @Autowired
    private Caller caller;

    private Caller auditor;

    @BeforeEach
    void anAuditor() {
        auditor = caller.of(Department.AUDIT, Role.AUDITOR);
    }

    private JsonNode found(String query) {
        return auditor.get("/api/audit/events?" + query + "&atLeast=" + caller.end())
                .hasStatus(200)
                .body()
                .path("entries");
    }

    private JsonNode cause(JsonNode entry) {
        return auditor.get("/api/audit/events/" + entry.path("eventId").asString("") + "/cause")
                .hasStatus(200)
                .body();
    }

    @Test
    void aShipmentsDispatchShowsThatItDispatchedTheOrderAndWhoOrderedIt() {
        String customer = caller.customer().replaceFirst(".*/", "");
        var line = Map.of("product", "Tofu", "quantity", 1, "unitPrice", Map.of("amount", "5.00", "currency", "EUR"));
        String order = caller.post(
                        "/api/logistics/orders",
                        Map.of("customerId", customer, "currency", "EUR", "lines", List.of(line)))
                .hasStatus(201)
                .text("orderId");
        String shipment = caller.post("/api/logistics/shipments", Map.of("orderId", order, "carrier", "Speedy"))
                .hasStatus(201)
                .text("shipmentId");
        String route = "/api/logistics/shipments/" + shipment + "/dispatch";
        var done = caller.post(route, Map.of(), headers -> headers.set("Idempotency-Key", "d-" + shipment))
                .hasStatus(200);
        var dispatched = found("recordType=shipment&recordId=" + shipment + "&atLeast=" + done.text("position"))
                .path(0);
        assertThat(dispatched.path("type").asString("")).isEqualTo("crm.logistics.shipment.dispatched");

        var why = cause(dispatched);
        assertThat(why.path("caused").findValuesAsString("type")).containsExactly("crm.logistics.order.dispatched");
        assertThat(why.path("origin").path("command").asString("")).isEqualTo("DispatchShipment");
        assertThat(why.path("origin").path("route").asString("")).isEqualTo("POST " + route);
        assertThat(why.path("origin").path("idempotencyKey").asString("")).isEqualTo("d-" + shipment);
        assertThat(why.path("origin").path("roles").path(0).asString("")).isEqualTo("admin");

        var orders = found("customerId=" + customer + "&type=crm.logistics.order.dispatched")
                .path(0);
        assertThat(cause(orders).path("before").findValuesAsString("eventId"))
                .containsExactly(dispatched.path("eventId").asString(""));
    }

    @Test
    void whatAProgramDidIsFoundByTheIdOfItsToken() {
        var program = caller.of(Department.SALES, Role.SALES_REP);
        String customer = program.customer().replaceFirst(".*/", "");
        String token = program.get("/api/session").text("actorId");
        assertThat(found("actor=" + token).findValuesAsString("recordId")).contains(customer);
    }

    @Test
    void onlyThoseWhoAuditLookAtTheTrail() {
        var clerk = caller.of(Department.LOGISTICS, Role.LOGISTICS_CLERK);
        clerk.get("/api/audit/events").isProblem(403, "ACCESS_DENIED");
        clerk.get("/api/audit/events/" + UUID.randomUUID() + "/cause").isProblem(403, "ACCESS_DENIED");
        caller.of(Department.MANAGEMENT, Role.PRIVACY_OFFICER)
                .get("/api/audit/events?limit=1")
                .hasStatus(200);
    }

    @Test
    void anUnknownEventIsNotFound() {
        auditor.get("/api/audit/events/" + UUID.randomUUID() + "/cause").isProblem(404, "EVENT_NOT_FOUND");
    }
}
