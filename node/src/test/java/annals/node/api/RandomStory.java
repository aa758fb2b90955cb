package annals.node.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** A business at random: each step is one command, which may be refused. The same seed does the same. */
final class RandomStory {

    private static final List<String> STAGES = List.of("LEAD", "QUALIFIED", "PROPOSAL", "NEGOTIATION");
    private static final List<String> PRIORITIES = List.of("LOW", "NORMAL", "HIGH", "URGENT");

    private final Random random;
    private final Caller caller;
    private final List<String> customers = new ArrayList<>();
    private final List<String> deals = new ArrayList<>();
    private final List<String> tickets = new ArrayList<>();
    private final List<String> orders = new ArrayList<>();
    private final List<String> shipments = new ArrayList<>();
    private long position;

    RandomStory(Random random, Caller caller) {
        this.random = random;
        this.caller = caller;
    }

    /** Of the last event that was recorded here. */
    long position() {
        return position;
    }

    /** One of each, so that everything can be asked for. */
    RandomStory begin() {
        customer();
        deal();
        ticket();
        order();
        shipment();
        return this;
    }

    void step() {
        switch (random.nextInt(10)) {
            case 0 -> customer();
            case 1 -> deal();
            case 2 -> ticket();
            case 3 -> order();
            case 4 -> shipment();
            case 5 -> changeCustomer();
            case 6, 7 -> changeDeal();
            case 8 -> changeTicket();
            default -> changeShipment();
        }
    }

    /** An address where something can be seen of it. */
    String page() {
        return switch (random.nextInt(14)) {
            case 0 -> "/api/customers?limit=" + (1 + random.nextInt(20));
            case 1 -> "/api/customers/" + any(customers);
            case 2 -> "/api/customers/" + any(customers) + "/timeline?limit=20";
            case 3 -> "/api/timeline?limit=15";
            case 4 -> "/api/sales/deals?limit=10";
            case 5, 6 -> "/api/sales/deals/" + any(deals);
            case 7 -> "/api/sales/pipeline?limit=5";
            case 8 -> "/api/sales/pipeline/deals?stage=" + any(STAGES);
            case 9 -> "/api/sales/pipelines";
            case 10 -> "/api/service/queue?limit=10";
            case 11 -> "/api/service/tickets/" + any(tickets);
            case 12 -> random.nextBoolean() ? "/api/logistics/board?limit=10" : "/api/logistics/orders/" + any(orders);
            default -> "/api/logistics/shipments/" + any(shipments);
        };
    }

    private void customer() {
        var id = send("/api/customers", body("kind", "PERSON", "name", name("Customer")), "customerId");
        remember(customers, id);
    }

    private void deal() {
        var body = body("name", name("Deal"), "amount", Map.of("amount", cents(), "currency", "EUR"));
        if (random.nextBoolean()) {
            body.put("customerId", any(customers));
        }
        body.put("expectedCloseDate", "2027-0" + (1 + random.nextInt(9)) + "-15");
        remember(deals, send("/api/sales/deals", body, "dealId"));
    }

    private void ticket() {
        var body = body("customerId", any(customers), "type", "QUESTION", "channel", "EMAIL");
        body.put("priority", any(PRIORITIES));
        body.put("subject", name("Ticket"));
        remember(tickets, send("/api/service/tickets", body, "ticketId"));
    }

    private void order() {
        var line = Map.of("product", name("Lamp"), "quantity", 1 + random.nextInt(3), "unitPrice", cents());
        var body = body("customerId", any(customers), "currency", "EUR", "lines", List.of(line));
        body.put("promisedDate", random.nextBoolean() ? "2020-01-01" : "2099-01-01");
        remember(orders, send("/api/logistics/orders", body, "orderId"));
        change("/api/logistics/orders/" + any(orders) + "/confirm", body());
    }

    private void shipment() {
        var body = body("orderId", any(orders), "carrier", "Post", "trackingNumber", name("T"));
        remember(shipments, send("/api/logistics/shipments", body, "shipmentId"));
    }

    private void changeCustomer() {
        String customer = "/api/customers/" + any(customers);
        switch (random.nextInt(4)) {
            case 0 -> change(customer + "/rename", body("name", name("Renamed")));
            case 1 -> change(customer + "/assign-owner", body("owner", "kim" + random.nextInt(3)));
            case 2 -> {
                var point = Map.of("type", "EMAIL", "value", "a" + random.nextInt(1_000_000) + "@annals.example");
                change(customer + "/add-contact-point", body("contactPoint", point));
            }
            default -> {
                var touch = body("channel", "PHONE", "direction", "INBOUND", "department", "SALES");
                touch.put("subject", name("Call"));
                send(customer + "/touchpoints", touch, "touchpointId");
            }
        }
    }

    private void changeDeal() {
        String deal = "/api/sales/deals/" + any(deals);
        switch (random.nextInt(6)) {
            case 0 -> change(deal + "/change-amount", body("amount", Map.of("amount", cents(), "currency", "EUR")));
            case 1 -> change(deal + "/win", body());
            case 2 -> change(deal + "/lose", body("reason", "PRICE"));
            case 3 -> change(deal + "/assign-owner", body("owner", "kim" + random.nextInt(3)));
            case 4 -> change(deal + "/link-customer", body("customerId", any(customers)));
            default -> change(deal + "/move", body("stage", any(STAGES)));
        }
    }

    private void changeTicket() {
        String ticket = "/api/service/tickets/" + any(tickets);
        switch (random.nextInt(7)) {
            case 0 -> change(ticket + "/take", body());
            case 1 -> change(ticket + "/classify", body("priority", any(PRIORITIES)));
            case 2 -> change(ticket + "/reply", body("body", "We look into it", "channel", "EMAIL"));
            case 3 -> change(ticket + "/resolve", body("resolution", "Done"));
            case 4 -> change(ticket + "/merge", body("into", any(tickets)));
            case 5 -> change(ticket + "/note", body("body", "Careful"));
            default -> change(ticket + "/await-customer", body());
        }
    }

    private void changeShipment() {
        String shipment = "/api/logistics/shipments/" + any(shipments);
        switch (random.nextInt(3)) {
            case 0 -> change(shipment + "/dispatch", body());
            case 1 -> change(shipment + "/checkpoint", body("status", "IN_TRANSIT", "place", "Cologne"));
            default -> change(shipment + "/deliver", body());
        }
    }

    private void change(String path, Map<String, Object> body) {
        send(path, body, "version");
    }

    private String send(String path, Map<String, Object> body, String wanted) {
        var answer = caller.post(path, body);
        if (answer.status() / 100 == 2) {
            position = Math.max(position, answer.body().path("position").asLong(-1));
        }
        return answer.text(wanted);
    }

    private static void remember(List<String> ids, String id) {
        if (!id.isEmpty()) {
            ids.add(id);
        }
    }

    private String any(List<String> ids) {
        return ids.isEmpty() ? UUID.randomUUID().toString() : ids.get(random.nextInt(ids.size()));
    }

    private String name(String what) {
        return what + " " + random.nextInt(10_000);
    }

    private String cents() {
        return (1 + random.nextInt(900)) + "." + (10 + random.nextInt(90));
    }

    private static Map<String, Object> body(Object... parts) {
        Map<String, Object> body = new HashMap<>();
        for (int i = 0; i + 1 < parts.length; i += 2) {
            body.put(String.valueOf(parts[i]), parts[i + 1]);
        }
        return body;
    }
}
