package annals.standalone.api;

import static org.assertj.core.api.Assertions.assertThat;

import annals.api.access.Department;
import annals.api.access.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ApiTest
class RebuildTest {

    private static final String READ_MODELS = "/api/administration/read-models/";

    @Autowired
    private Caller caller;

    @Test
    void everyReadModelThatIsBuiltAnewShowsWhatItShowedBefore() {
        String customer = caller.customer();
        var deal = Map.of(
                "customerId",
                customer.substring(customer.lastIndexOf('/') + 1),
                "name",
                "Forty lamps",
                "amount",
                Map.of("amount", "12.50", "currency", "EUR"));
        var opened = caller.post("/api/sales/deals", deal).hasStatus(201);
        var moved = caller.post(opened.location() + "/move", Map.of("stage", "PROPOSAL"))
                .hasStatus(200);
        var pages = List.of(customer, customer + "/timeline", String.valueOf(opened.location()), "/api/sales/pipeline");
        List<JsonNode> before = read(pages, moved.position());
        assertThat(names()).hasSizeGreaterThanOrEqualTo(7);
        names().forEach(name ->
                caller.post(READ_MODELS + name + "/rebuild", Map.of()).hasStatus(202));
        assertThat(read(pages, moved.position())).isEqualTo(before);
    }

    @Test
    void anEventThatFailedCanBeTriedAgainAtOnce() {
        names().forEach(name ->
                caller.post(READ_MODELS + name + "/retry", Map.of()).hasStatus(202));
        assertThat(caller.get("/api/status").body().path("ready").asBoolean()).isTrue();
    }

    @Test
    void aReadModelThatDoesNotExistCannotBeRebuilt() {
        caller.post(READ_MODELS + "sales.weather/rebuild", Map.of()).isProblem(404, "READ_MODEL_NOT_FOUND");
    }

    @Test
    void onlyAnAdministratorRebuilds() {
        var supervisor = caller.of(Department.SERVICE, Role.SERVICE_SUPERVISOR);
        supervisor.post(READ_MODELS + "service.queue/rebuild", Map.of()).isProblem(403, "ACCESS_DENIED");
    }

    private List<String> names() {
        var names = new ArrayList<String>();
        caller.get("/api/status")
                .hasStatus(200)
                .body()
                .path("readModels")
                .forEach(model -> names.add(model.path("name").asString("")));
        return names;
    }

    /** What the pages show; where they stand in the log moves on with every other test. */
    private List<JsonNode> read(List<String> pages, long atLeast) {
        return pages.stream()
                .map(page -> caller.get(page + "?atLeast=" + atLeast).hasStatus(200))
                .map(answer -> answer.body().path(answer.body().has("entries") ? "entries" : "name"))
                .toList();
    }
}
