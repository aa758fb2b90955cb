package annals.node.api;

import static org.assertj.core.api.Assertions.assertThat;

import annals.api.access.Department;
import annals.api.access.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class SearchRouteTest {

    @Autowired
    private Caller caller;

    @Test
    void whoJustRegisteredACustomerFindsTheCustomerAndTheWayThere() {
        String word = "q" + UUID.randomUUID().toString().replace('-', 'x');
        var body = Map.of(
                "kind",
                "ORGANIZATION",
                "name",
                "Lamps " + word,
                "contactPoints",
                List.of(Map.of("type", "EMAIL", "value", word + "@lumen.example")));
        var registered = caller.post("/api/customers", body).hasStatus(201);
        var found = caller.of(Department.SALES, Role.PARTNER)
                .get("/api/search?q=" + word + "&atLeast=" + registered.position())
                .hasStatus(200);
        assertThat(found.position()).isGreaterThanOrEqualTo(registered.position());
        assertThat(found.body().path("entries")).hasSize(1);
        var entry = found.body().path("entries").path(0);
        assertThat(entry.path("kind").asString("")).isEqualTo("CUSTOMER");
        assertThat(entry.path("title").asString("")).isEqualTo("Lamps " + word);
        assertThat(entry.path("detail").asString("")).isEqualTo(word + "@lumen.example");
        assertThat(entry.path("link").asString("")).isEqualTo("/customers/" + registered.text("customerId"));
        assertThat(entry.has("state")).isFalse();
    }

    @Test
    void whoLooksForNothingIsToldSo() {
        caller.get("/api/search").isProblem(400, "PARAMETER_INVALID");
        assertThat(caller.get("/api/search?q=").hasStatus(200).body().path("entries"))
                .isEmpty();
    }
}
