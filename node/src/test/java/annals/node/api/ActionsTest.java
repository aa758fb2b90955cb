package annals.node.api;

import static annals.api.access.Department.LOGISTICS;
import static org.assertj.core.api.Assertions.assertThat;

import annals.api.access.Action;
import annals.api.access.Role;
import annals.api.customer.CustomerAction;
import annals.api.logistics.order.OrderAction;
import annals.api.logistics.shipment.ShipmentAction;
import annals.api.sales.deal.DealAction;
import annals.api.service.ticket.TicketAction;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** What a record offers its reader is what the routes let the reader do. */
@ApiTest
class ActionsTest {

    private static final List<Action> ALL = Stream.<Action[]>of(
                    CustomerAction.values(),
                    DealAction.values(),
                    TicketAction.values(),
                    OrderAction.values(),
                    ShipmentAction.values())
            .flatMap(Arrays::stream)
            .toList();

    @Autowired
    private Caller caller;

    @Test
    void everyActionHasARoute() {
        assertThat(Contract.routes(HttpMethod.POST))
                .extracting(Contract.Route::template)
                .containsAll(ALL.stream().map(Action::route).toList());
    }

    @ParameterizedTest
    @EnumSource
    void aRoleIsOfferedWhatItsRoutesLetItDoAndNothingElse(Role role) {
        var reader = caller.of(LOGISTICS, role);
        records().forEach((record, actions) -> {
            String id = record.substring(record.lastIndexOf('/') + 1);
            var possible = offered(caller, record);
            var expected = actions.stream()
                    .filter(action -> possible.contains(action.toString()) && mayPost(reader, action, id))
                    .map(Object::toString)
                    .toList();
            assertThat(offered(reader, record)).as("%s for %s", record, role).containsExactlyElementsOf(expected);
        });
    }

    /** Whether the door lets the reader in, who is then sent away for a body that makes no sense. */
    private static boolean mayPost(Caller reader, Action action, String id) {
        var answer = reader.post(action.route().replaceAll("\\{\\w+}", id), List.of());
        assertThat(answer.status()).isIn(400, 403, 422);
        return answer.status() != 403;
    }

    @Test
    void actionsStandInTheOrderInWhichTheyAreUsuallyDone() {
        records().forEach((record, actions) -> {
            var inOrder = actions.stream().map(Object::toString).toList();
            assertThat(offered(caller, record)).isNotEmpty();
            assertThat(inOrder).containsSubsequence(offered(caller, record));
        });
    }

    /** One new record of each kind, and all that can be done with such. */
    private Map<String, List<? extends Action>> records() {
        Map<String, List<? extends Action>> records = new HashMap<>();
        String customer = made("/api/customers", Map.of("kind", "PERSON", "name", "Ada"));
        String customerId = customer.substring(customer.lastIndexOf('/') + 1);
        records.put(customer, List.of(CustomerAction.values()));
        records.put(
                made("/api/sales/deals", Map.of("name", "Wagons", "amount", euros())), List.of(DealAction.values()));
        records.put(
                made(
                        "/api/service/tickets",
                        Map.of(
                                "customerId", customerId,
                                "type", "QUESTION",
                                "channel", "EMAIL",
                                "priority", "LOW",
                                "subject", "Where?")),
                List.of(TicketAction.values()));
        var line = Map.of("product", "Tofu", "quantity", 1, "unitPrice", euros());
        String order = made(
                "/api/logistics/orders", Map.of("customerId", customerId, "currency", "EUR", "lines", List.of(line)));
        records.put(order, List.of(OrderAction.values()));
        String orderId = order.substring(order.lastIndexOf('/') + 1);
        records.put(
                made("/api/logistics/shipments", Map.of("orderId", orderId, "carrier", "Speedy")),
                List.of(ShipmentAction.values()));
        return records;
    }

    private static Map<String, String> euros() {
        return Map.of("amount", "10", "currency", "EUR");
    }

    /** Answers the path once it can be read. */
    private String made(String path, Object body) {
        var answer = caller.post(path, body).hasStatus(201);
        caller.get(answer.location() + "?atLeast=" + answer.position()).hasStatus(200);
        return String.valueOf(answer.location());
    }

    private static Set<String> offered(Caller reader, String record) {
        var actions = reader.get(record).hasStatus(200).body().path("actions");
        assertThat(actions.isArray()).as(record).isTrue();
        return new LinkedHashSet<>(StreamSupport.stream(actions.spliterator(), false)
                .map(action -> action.asString(""))
                .toList());
    }
}
