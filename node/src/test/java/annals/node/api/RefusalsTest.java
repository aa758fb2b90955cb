package annals.node.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is well-formed and still cannot be done is refused with the reason, and the log stays as it is. */
@ApiTest
class RefusalsTest {

    @Autowired
    private Caller caller;

    private String deal = "";

    @BeforeEach
    void openADeal() {
        deal = String.valueOf(
                done("/api/sales/deals", dealOf(money("12.50", "EUR"))).location());
    }

    @Test
    void moneyIsRefusedWithItsPlaceAndTheReason() {
        refusedMoney(money("-0.01", "EUR"), "MONEY_NEGATIVE");
        refusedMoney(money("1.005", "EUR"), "MONEY_TOO_PRECISE");
        refusedMoney(money("1e15", "EUR"), "MONEY_TOO_LARGE");
        refusedMoney(money("1e999999999", "EUR"), "MONEY_TOO_LARGE");
        refusedMoney(money("1e-999999999", "EUR"), "MONEY_TOO_PRECISE");
        refusedMoney(money("1", "EURO"), "CURRENCY_UNKNOWN");
        refusedMoney(money("1", "XXX"), "CURRENCY_UNKNOWN");
    }

    @Test
    void aDayThatTheDatabaseCouldNotKeepIsRefused() {
        for (String day : List.of("+999999999-12-31", "+10000-01-01", "-0001-01-01", "99999-01-01")) {
            var deal = Map.of("name", "A", "amount", money("1", "EUR"), "expectedCloseDate", day);
            caller.post("/api/sales/deals", deal).hasStatus(400);
        }
        var last = Map.of("name", "A", "amount", money("1", "EUR"), "expectedCloseDate", "9999-12-31");
        caller.post("/api/sales/deals", last).hasStatus(201);
    }

    @Test
    void aDealStaysInItsCurrency() {
        refused(deal + "/change-amount", Map.of("amount", money("7", "USD")));
        refused(deal + "/win", Map.of("amount", money("7", "USD")));
    }

    @Test
    void aStageThatThePipelineDoesNotHaveIsRefused() {
        refused(deal + "/move", Map.of("stage", "NO_SUCH_STAGE"));
        refused(deal + "/move", Map.of("stage", "no stage"));
        refused("/api/sales/deals", Map.of("name", "A", "amount", money("1", "EUR"), "stage", "NO_SUCH_STAGE"));
        refused("/api/sales/deals", Map.of("name", "A", "amount", money("1", "EUR"), "pipeline", "no-such-pipeline"));
    }

    @Test
    void whatTheStateDoesNotAllowIsRefused() {
        caller.post(deal + "/win", Map.of()).hasStatus(200);
        refused(deal + "/win", Map.of());
        refused(deal + "/lose", Map.of("reason", "PRICE"));
        refused(deal + "/move", Map.of("stage", "PROPOSAL"));
    }

    @Test
    void anIdOfSomethingElseIsUnknown() {
        String dealId = deal.substring(deal.lastIndexOf('/') + 1);
        String customer = String.valueOf(
                done("/api/customers", Map.of("kind", "PERSON", "name", "Ada")).location());
        String customerId = customer.substring(customer.lastIndexOf('/') + 1);
        assertThat(refused("/api/customers/" + dealId + "/rename", Map.of("name", "Ada"))
                        .status())
                .isEqualTo(404);
        assertThat(refused("/api/sales/deals/" + customerId + "/win", Map.of()).status())
                .isEqualTo(404);
        refused("/api/service/tickets/" + dealId + "/resume", Map.of());
        refused(deal + "/link-customer", Map.of("customerId", dealId));
        var opened = done("/api/service/tickets", ticketOf(customerId));
        refused(opened.location() + "/merge", Map.of("into", dealId));
        refused("/api/logistics/orders", order(dealId, "1", 1));
        refused("/api/logistics/shipments", Map.of("orderId", dealId, "carrier", "DHL"));
    }

    @Test
    void aValueThatOnlyItsTicketFindsWrongIsRefusedWithTheReason() {
        String customer = String.valueOf(
                done("/api/customers", Map.of("kind", "PERSON", "name", "Ada")).location());
        String customerId = customer.substring(customer.lastIndexOf('/') + 1);
        String ticket = String.valueOf(
                done("/api/service/tickets", ticketOf(customerId)).location());
        assertThat(refused(ticket + "/await-internal", Map.of("note", "")).text("code"))
                .isEqualTo("TEXT_EMPTY");
    }

    @Test
    void aVersionThatIsNoneOrOldIsRefused() {
        for (String version : List.of("7", "\"-1\"", "W/\"0\"", "\"0\", \"1\"", "\"99999999999999999999\"", "none")) {
            var answer = caller.post(
                    deal + "/assign-owner", Map.of("owner", "ida"), headers -> headers.set("If-Match", version));
            assertThat(answer.status() + " " + answer.text("code")).as(version).isEqualTo("422 IF_MATCH_INVALID");
        }
        caller.post(deal + "/assign-owner", Map.of("owner", "ida"), headers -> headers.setIfMatch("\"7\""))
                .isProblem(412, "VERSION_STALE");
    }

    @Test
    void anIdempotencyKeyThatIsNoneIsRefused() {
        for (String key : List.of("", "a b", "a".repeat(201))) {
            caller.post(deal + "/assign-owner", Map.of("owner", "ida"), headers -> headers.set("Idempotency-Key", key))
                    .isProblem(422, "IDEMPOTENCY_KEY_INVALID");
        }
    }

    @Test
    void anOrdersLinesAreOfItsCurrencyAndOfASensibleSize() {
        String customer = String.valueOf(
                done("/api/customers", Map.of("kind", "PERSON", "name", "Ada")).location());
        String id = customer.substring(customer.lastIndexOf('/') + 1);
        for (Object price : List.of(money("1", "USD"), "-1", "1e999999999", "", "many", List.of(), true)) {
            refused("/api/logistics/orders", order(id, price, 1));
        }
        for (Object quantity : List.of(0, -1, "1e999999999", "1e-999999999", "1e2000000000")) {
            refused("/api/logistics/orders", order(id, "1", quantity));
        }
    }

    private static Map<String, String> ticketOf(String customerId) {
        return Map.of(
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
    }

    private static Map<String, Object> order(String customer, Object price, Object quantity) {
        var line = Map.of("product", "Lamp", "quantity", quantity, "unitPrice", price);
        return Map.of("customerId", customer, "currency", "EUR", "lines", List.of(line));
    }

    private void refusedMoney(Map<String, String> money, String code) {
        var answer = refused("/api/sales/deals", dealOf(money));
        assertThat(answer.text("code")).isEqualTo(code);
        assertThat(answer.body().path("errors").path(0).path("pointer").asString(""))
                .startsWith("/amount");
    }

    @Test
    void controlWhatIsRecordedIsNoticed() {
        var recorded = Recorded.by(caller);
        caller.customer();
        assertThat(recorded.types()).containsExactly("crm.customer.customer.registered.v1");
    }

    private Answer done(String path, Object body) {
        return caller.post(path, body).hasStatus(201);
    }

    private Answer refused(String path, Object body) {
        var recorded = Recorded.by(caller);
        var answer = caller.post(path, body);
        assertThat(answer.status()).as("%s %s: %s", path, body, answer.body()).isBetween(400, 499);
        answer.isProblem(answer.status(), answer.text("code"));
        assertThat(recorded.types()).isEmpty();
        return answer;
    }

    private static Map<String, Object> dealOf(Map<String, String> amount) {
        return Map.of("name", "Lamps " + UUID.randomUUID(), "amount", amount);
    }

    private static Map<String, String> money(String amount, String currency) {
        return Map.of("amount", amount, "currency", currency);
    }
}
