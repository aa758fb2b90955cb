package annals.node.api;

import static org.assertj.core.api.Assertions.assertThat;

import annals.node.api.Contract.Route;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

/** Bodies nobody thought of: each is carried out or refused, and every read model can show what was carried out. */
@ApiTest
class RandomBodiesTest {

    private static final Logger LOG = LoggerFactory.getLogger(RandomBodiesTest.class);
    private static final int BODIES_PER_ROUTE = 15;

    @Autowired
    private Caller caller;

    @Test
    void aRandomBodyIsNeverAFaultOfOurs() {
        long seed = Long.getLong("seed", System.nanoTime());
        LOG.info("-Dtest.jvm.args=-Dseed={} repeats these bodies", seed);
        var random = new Random(seed);
        var contract = Contract.of(caller.get("/openapi.json"));
        var ids = things();
        var bodies = new RandomBody(contract, random, ids);
        List<String> surprises = new ArrayList<>();
        for (Route route :
                Contract.changes().stream().filter(contract::takesJson).toList()) {
            for (int i = 0; i < BODIES_PER_ROUTE; i++) {
                String path = route.path(ids.get(random.nextInt(ids.size())));
                String body = bodies.of(contract.body(route));
                var answer = caller.send(
                        route.method(),
                        path,
                        body.getBytes(StandardCharsets.UTF_8),
                        headers -> headers.setContentType(MediaType.APPLICATION_JSON));
                if (answer.status() >= 500) {
                    surprises.add(route.method() + " " + path + " " + body + ": " + answer.body());
                }
            }
        }
        assertThat(surprises).as("-Dtest.jvm.args=-Dseed=%d", seed).isEmpty();
        everyReadModelShowsIt(seed);
    }

    private void everyReadModelShowsIt(long seed) {
        var before = caller.get("/api/status").hasStatus(200).body();
        String atLeast = "?atLeast=" + before.path("head").asLong();
        for (String page : List.of(
                "/api/customers",
                "/api/sales/deals",
                "/api/sales/pipeline",
                "/api/service/queue",
                "/api/logistics/board")) {
            assertThat(caller.get(page + atLeast).status())
                    .as("%s, seed %d", page, seed)
                    .isEqualTo(200);
        }
        assertThat(caller.get("/api/status").body().path("ready").asBoolean())
                .as("seed %d", seed)
                .isTrue();
    }

    /** One of each, and one that does not exist. */
    private List<UUID> things() {
        String customer = caller.customer();
        String customerId = customer.substring(customer.lastIndexOf('/') + 1);
        var deal = Map.of("name", "Lamps", "amount", Map.of("amount", "1", "currency", "EUR"));
        var ticket = Map.of(
                "customerId",
                customerId,
                "type",
                "QUESTION",
                "channel",
                "EMAIL",
                "priority",
                "LOW",
                "subject",
                "Lamps");
        var line = Map.of("product", "Lamp", "quantity", 1, "unitPrice", "1");
        var order = Map.of("customerId", customerId, "currency", "EUR", "lines", List.of(line));
        String orderId = made("/api/logistics/orders", order, "orderId");
        var shipment = Map.of("orderId", orderId, "carrier", "DHL");
        return List.of(
                UUID.fromString(customerId),
                UUID.fromString(made("/api/sales/deals", deal, "dealId")),
                UUID.fromString(made("/api/service/tickets", ticket, "ticketId")),
                UUID.fromString(orderId),
                UUID.fromString(made("/api/logistics/shipments", shipment, "shipmentId")),
                UUID.randomUUID());
    }

    private String made(String path, Map<String, ?> body, String id) {
        return caller.post(path, body).hasStatus(201).text(id);
    }
}
