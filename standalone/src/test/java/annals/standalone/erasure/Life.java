package annals.standalone.erasure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Everything that can be recorded about one person, with a word of its own in each personal part. */
final class Life {

    private final Program program;
    private final int subject;
    private int words;

    Life(Program program, int subject) {
        this.program = program;
        this.subject = subject;
    }

    /** Records it all and answers the customer's id. */
    String live() {
        String customer = program.post(
                        "/api/customers",
                        Map.of("kind", "PERSON", "name", word(), "contactPoints", List.of(email(), address())))
                .get("customerId")
                .asString();
        String path = "/api/customers/" + customer;
        program.post(path + "/rename", Map.of("name", word()));
        var added = email();
        program.post(path + "/add-contact-point", Map.of("contactPoint", added));
        program.post(path + "/add-contact-point", Map.of("contactPoint", address()));
        program.post(path + "/remove-contact-point", Map.of("contactPoint", added));
        program.post(path + "/touchpoints", touchpoint("EMAIL", "INBOUND"));
        program.post(path + "/touchpoints", touchpoint("NOTE", "INTERNAL"));
        deals(customer);
        ticket(customer);
        order(customer);
        privacy(customer);
        return customer;
    }

    /** Somebody new who has the address that an erased person had first. */
    static Map<String, ?> withTheAddressOf(int subject) {
        var point = Map.of("type", "EMAIL", "value", Canaries.word(subject, 2) + "@example.com");
        return Map.of("kind", "PERSON", "name", "Somebody new", "contactPoints", List.of(point));
    }

    private Map<String, ?> touchpoint(String channel, String direction) {
        return Map.of(
                "channel",
                channel,
                "direction",
                direction,
                "department",
                "SALES",
                "subject",
                word() + " @kim",
                "body",
                word());
    }

    private void deals(String customer) {
        var amount = Map.of("amount", "100.00", "currency", "EUR");
        String deal = program.post("/api/sales/deals", Map.of("name", word(), "amount", amount, "customerId", customer))
                .get("dealId")
                .asString();
        program.post("/api/sales/deals/" + deal + "/lose", Map.of("reason", "PRICING", "note", word()));
        String nobodys = program.post("/api/sales/deals", Map.of("name", word(), "amount", amount))
                .get("dealId")
                .asString();
        program.post("/api/sales/deals/" + nobodys + "/link-customer", Map.of("customerId", customer));
    }

    private void ticket(String customer) {
        Map<String, ?> body = Map.of(
                "customerId",
                customer,
                "type",
                "QUESTION",
                "channel",
                "EMAIL",
                "priority",
                "HIGH",
                "subject",
                word(),
                "body",
                word());
        String path = "/api/service/tickets/"
                + program.post("/api/service/tickets", body).get("ticketId").asString();
        program.post(path + "/take", Map.of());
        program.post(path + "/note", Map.of("body", word() + " @kim"));
        program.post(path + "/reply", Map.of("body", word(), "channel", "EMAIL"));
        program.post(path + "/receive-reply", Map.of("body", word(), "channel", "EMAIL"));
        program.post(path + "/escalate", Map.of("level", 2, "reason", word()));
        program.post(path + "/record-action", Map.of("action", "checked", "note", word()));
        program.post(path + "/resolve", Map.of("resolution", word()));
        program.post(path + "/rate", Map.of("score", 5, "comment", word()));
        program.post(path + "/reopen", Map.of("reason", word()));
        String off = program.post("/api/service/tickets", body).get("ticketId").asString();
        program.post("/api/service/tickets/" + off + "/cancel", Map.of("reason", word()));
    }

    private void order(String customer) {
        var line = Map.of("product", "Lamp", "quantity", 1, "unitPrice", "10.00");
        var body = Map.of("customerId", customer, "currency", "EUR", "lines", List.of(line));
        String sent = program.post("/api/logistics/orders", body).get("orderId").asString();
        program.post("/api/logistics/orders/" + sent + "/confirm", Map.of());
        String shipment = program.post("/api/logistics/shipments", Map.of("orderId", sent, "carrier", "Post"))
                .get("shipmentId")
                .asString();
        String path = "/api/logistics/shipments/" + shipment;
        program.post(path + "/dispatch", Map.of());
        program.post(path + "/exception", Map.of("kind", "DAMAGED", "note", word()));
        program.post(path + "/deliver", Map.of("proof", word()));
        String off = program.post("/api/logistics/orders", body).get("orderId").asString();
        program.post("/api/logistics/orders/" + off + "/cancel", Map.of("reason", word()));
    }

    private void privacy(String customer) {
        String path = "/api/privacy/subjects/" + customer;
        program.post(
                path + "/requests",
                Map.of(
                        "kind",
                        "ACCESS",
                        "law",
                        "GDPR",
                        "receivedOn",
                        LocalDate.now(java.time.ZoneOffset.UTC).toString(),
                        "note",
                        word()));
    }

    private Map<String, String> email() {
        return Map.of("type", "EMAIL", "value", word() + "@example.com");
    }

    private Map<String, String> address() {
        return Map.of("type", "ADDRESS", "value", word() + " street 1");
    }

    private String word() {
        return Canaries.word(subject, ++words);
    }
}
