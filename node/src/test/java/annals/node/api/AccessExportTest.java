package annals.node.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Who asks for their data gets all of it, and nobody else's: every personal field holds a word of its own. */
@ApiTest
class AccessExportTest {

    @Autowired
    private Caller caller;

    /** A customer with records of all kinds; their words can be told apart from everybody else's. */
    private final class Person {

        private final String mark = UUID.randomUUID().toString().substring(0, 8);
        private final List<String> words = new ArrayList<>();
        private final String purpose = "p" + mark;
        private final String id;
        private final String subject;

        Person() {
            var points = List.of(
                    Map.of("type", "EMAIL", "value", word() + "@example.com"),
                    Map.of("type", "ADDRESS", "value", word() + " Street; 7, <b>Berlin</b>"),
                    Map.of("type", "URL", "value", "https://example.com/" + word()));
            id = post("/api/customers", Map.of("kind", "PERSON", "name", word(), "contactPoints", points))
                    .text("customerId");
            subject = "/api/privacy/subjects/" + id;
            recordCustomer();
            recordSale();
            recordService();
            recordDelivery();
            recordPrivacy();
        }

        private String word() {
            words.add("w" + mark + "n" + words.size() + "x");
            return words.get(words.size() - 1);
        }

        private Answer post(String path, Map<String, Object> body) {
            var answer = caller.post(path, body);
            assertThat(answer.status())
                    .as("%s %s: %s", path, body, answer.body())
                    .isBetween(200, 201);
            return answer;
        }

        private void recordCustomer() {
            String customer = "/api/customers/" + id;
            post(customer + "/rename", Map.of("name", word()));
            post(customer + "/set-preference", Map.of("key", "CONTACT_TIME", "value", word()));
            post(
                    customer + "/touchpoints",
                    Map.of(
                            "channel",
                            "PHONE",
                            "direction",
                            "INBOUND",
                            "department",
                            "SALES",
                            "subject",
                            word(),
                            "body",
                            word()));
            post(
                    customer + "/touchpoints",
                    Map.of(
                            "channel",
                            "NOTE",
                            "direction",
                            "INTERNAL",
                            "department",
                            "SALES",
                            "subject",
                            word(),
                            "body",
                            word(),
                            "visibleTo",
                            List.of("SALES")));
        }

        private void recordSale() {
            var amount = Map.of("amount", "12.50", "currency", "EUR");
            String deal = "/api/sales/deals/"
                    + post("/api/sales/deals", Map.of("name", word(), "amount", amount, "customerId", id))
                            .text("dealId");
            post(deal + "/lose", Map.of("reason", "PRICING", "note", word()));
        }

        private void recordService() {
            String ticket = "/api/service/tickets/"
                    + post(
                                    "/api/service/tickets",
                                    Map.of(
                                            "customerId",
                                            id,
                                            "type",
                                            "QUESTION",
                                            "channel",
                                            "EMAIL",
                                            "priority",
                                            "LOW",
                                            "subject",
                                            word(),
                                            "body",
                                            word()))
                            .text("ticketId");
            post(ticket + "/reply", Map.of("body", word(), "channel", "EMAIL"));
            post(ticket + "/receive-reply", Map.of("body", word(), "channel", "EMAIL"));
            post(ticket + "/note", Map.of("body", word(), "visibleTo", List.of("SERVICE")));
            post(ticket + "/resolve", Map.of("resolution", word()));
        }

        private void recordDelivery() {
            var line = Map.of("product", "Lamp", "quantity", 1, "unitPrice", "1");
            String order = post(
                            "/api/logistics/orders",
                            Map.of("customerId", id, "currency", "EUR", "lines", List.of(line)))
                    .text("orderId");
            String shipment = "/api/logistics/shipments/"
                    + post("/api/logistics/shipments", Map.of("orderId", order, "carrier", "DHL"))
                            .text("shipmentId");
            post(shipment + "/dispatch", Map.of());
            post(shipment + "/exception", Map.of("kind", "DAMAGED", "note", word()));
            post(shipment + "/deliver", Map.of("proof", word()));
            String cancelled = post(
                            "/api/logistics/orders",
                            Map.of("customerId", id, "currency", "EUR", "lines", List.of(line)))
                    .text("orderId");
            post("/api/logistics/orders/" + cancelled + "/cancel", Map.of("reason", word()));
        }

        private void recordPrivacy() {
            post("/api/privacy/consent-texts", Map.of("purpose", purpose, "text", "May we?"));
            post(
                    subject + "/consents",
                    Map.of("purpose", purpose, "textVersion", 1, "source", "fair", "evidence", word()));
            post(subject + "/consents/withdraw", Map.of("purpose", purpose, "source", "call", "evidence", word()));
            String request = subject + "/requests/"
                    + post(subject + "/requests", Map.of("kind", "ACCESS", "law", "CCPA", "note", word()))
                            .text("requestId");
            post(request + "/extend", Map.of("reason", word()));
            post(request + "/confirm-identity", Map.of("evidence", word()));
            post(request + "/refuse", Map.of("reason", "EXCESSIVE", "note", word()));
            post(subject + "/legal-hold", Map.of("reason", word()));
            post(subject + "/lift-legal-hold", Map.of("reason", word()));
        }
    }

    private static Map<String, String> unpacked(byte[] zip) {
        var files = new TreeMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    @Test
    void everythingOfThePersonIsInItAndNothingOfAnother() {
        var ada = new Person();
        var zoe = new Person();
        var files = unpacked(caller.download(ada.subject + "/export", Map.of()));
        String all = String.join("\n", files.values());
        assertThat(ada.words)
                .hasSizeGreaterThan(25)
                .allSatisfy(word -> assertThat(all).contains(word));
        assertThat(all).doesNotContain(zoe.mark).doesNotContain(zoe.id);
        String events = files.get("events.json");
        assertThat(ada.words).allSatisfy(word -> assertThat(events).contains(word));
        assertThat(events).contains("crm.privacy.access.exported", "crm.customer.customer.registered");
        var read = files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".json"))
                .toList();
        assertThat(read)
                .hasSizeGreaterThan(8)
                .allSatisfy(file -> assertThat(
                                JsonMapper.shared().readTree(file.getValue()).isArray())
                        .as(file.getKey())
                        .isTrue());
    }

    @Test
    void thePageIsSafeAndTheCardIsWhole() {
        var ada = new Person();
        var files = unpacked(caller.download(ada.subject + "/export", Map.of()));
        assertThat(files.get("index.html"))
                .contains("&lt;b&gt;Berlin&lt;/b&gt;", ada.words.get(0))
                .doesNotContain("<b>", "<script", "javascript:");
        assertThat(files.get("contact.vcf"))
                .startsWith("BEGIN:VCARD\r\nVERSION:4.0\r\n")
                .contains("EMAIL:" + ada.words.get(0) + "@example.com", "Street\\; 7\\,")
                .endsWith("END:VCARD\r\n");
    }

    @Test
    void whoeverTakesItIsToldThatItIsAnArchive() {
        var export = caller.post(new Person().subject + "/export", Map.of()).hasStatus(200);
        assertThat(export.headers().getContentType()).hasToString("application/zip");
    }

    @Test
    void whoIsErasedOrUnknownGetsNothing() {
        caller.post("/api/privacy/subjects/" + UUID.randomUUID() + "/export", Map.of())
                .isProblem(404, "SUBJECT_NOT_FOUND");
        String customer = caller.customer();
        String subject = customer.replace("/api/customers/", "/api/privacy/subjects/");
        caller.post(subject + "/erase", Map.of("reason", "REQUESTED")).hasStatus(200);
        caller.post(subject + "/export", Map.of()).isProblem(409, "SUBJECT_ERASED");
    }
}
