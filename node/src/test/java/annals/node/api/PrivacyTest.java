package annals.node.api;

import static org.assertj.core.api.Assertions.assertThat;

import annals.api.access.Department;
import annals.api.access.Role;
import annals.node.Await;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What people may ask for concerning their data is received, answered in time and carried out. */
@ApiTest
class PrivacyTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Autowired
    private Caller caller;

    private final String email = "ada-" + UUID.randomUUID() + "@example.com";
    private final String purpose = "p" + UUID.randomUUID().toString().substring(0, 8);
    private String customer = "";
    private long position;
    private String subject = "";

    @BeforeEach
    void registerAda() {
        customer = String.valueOf(
                caller.post("/api/customers", ada()).hasStatus(201).location());
        subject = customer.replace("/api/customers/", "/api/privacy/subjects/");
    }

    private Map<String, Object> ada() {
        return Map.of(
                "kind", "PERSON", "name", "Ada", "contactPoints", List.of(Map.of("type", "EMAIL", "value", email)));
    }

    private String requested(String kind) {
        var body = Map.of("kind", kind, "law", "GDPR", "receivedOn", "2026-01-31", "channel", "EMAIL");
        var received = caller.post(subject + "/requests", body).hasStatus(201);
        assertThat(received.text("due")).isEqualTo("2026-02-28");
        position = received.position();
        return subject + "/requests/" + received.text("requestId");
    }

    private void confirmed(String request) {
        caller.post(request + "/confirm-identity", Map.of("evidence", "Called back"))
                .hasStatus(200);
    }

    private JsonNode subjectAt(long position) {
        return caller.get(subject + "?atLeast=" + position).hasStatus(200).body();
    }

    @Test
    void anErasureIsDecidedCarriedOutAndFulfilsTheRequest() {
        String request = requested("ERASURE");
        var erasure = Map.of("reason", "REQUESTED", "requestId", request.substring(request.lastIndexOf('/') + 1));
        caller.post(subject + "/erase", erasure).isProblem(409, "IDENTITY_NOT_CONFIRMED");
        confirmed(request);
        caller.post(subject + "/erase", erasure).hasStatus(200);
        caller.post(customer + "/rename", Map.of("name", "Ada again")).isProblem(409, "SUBJECT_ERASED");
        Await.that(() -> isFulfilled(caller.get(subject).body()), LIMIT);
        var view = caller.get(subject).body();
        assertThat(view.at("/erasure/completedAt").isString()).isTrue();
        assertThat(view.path("customerName").isMissingNode()).isTrue();
        caller.post(subject + "/erase", erasure).hasStatus(200);
        caller.post("/api/customers", ada()).hasStatus(201);
    }

    /** Recorded by the same command as that the erasure is completed, and shown last: each event may show on its own. */
    private static boolean isFulfilled(JsonNode subject) {
        return subject.at("/requests/0/state").asString("").equals("FULFILLED");
    }

    @Test
    void aLegalHoldBeatsAnErasureUntilItIsLifted() {
        var erasure = Map.of("reason", "NO_LONGER_NEEDED");
        caller.post(subject + "/legal-hold", Map.of("reason", "File 88")).hasStatus(200);
        caller.post(subject + "/erase", erasure).isProblem(409, "LEGAL_HOLD");
        caller.post(subject + "/lift-legal-hold", Map.of("reason", "Settled")).hasStatus(200);
        caller.post(subject + "/erase", erasure).hasStatus(200);
    }

    @Test
    void aRectificationCorrectsTheRecordAndTheRequestShowsWhatItChanged() {
        String request = requested("RECTIFICATION");
        var correction = Map.of(
                "name",
                "Adah",
                "addContactPoints",
                List.of(Map.of("type", "PHONE", "value", "+493012345678")),
                "removeContactPoints",
                List.of(Map.of("type", "EMAIL", "value", email)));
        caller.post(request + "/rectify", Map.of()).isProblem(422, "RECTIFICATION_EMPTY");
        caller.post(request + "/rectify", correction).isProblem(409, "IDENTITY_NOT_CONFIRMED");
        confirmed(request);
        String key = UUID.randomUUID().toString();
        var done = caller.post(request + "/rectify", correction, headers -> headers.set("Idempotency-Key", key))
                .hasStatus(200);
        caller.post(request + "/rectify", correction, headers -> headers.set("Idempotency-Key", key))
                .hasStatus(200);
        var changes = subjectAt(done.position()).path("changes");
        assertThat(changes.valueStream().map(change -> change.path("type").asString()))
                .containsExactly(
                        "crm.privacy.rectification.started",
                        "crm.customer.customer.renamed",
                        "crm.customer.contact-point.added",
                        "crm.customer.contact-point.removed");
        assertThat(caller.get(customer + "?atLeast=" + done.position()).text("name"))
                .isEqualTo("Adah");
    }

    @Test
    void aRequestIsListedWithItsDeadlineAndAnsweredOnce() {
        String request = requested("OBJECTION");
        String id = request.substring(request.lastIndexOf('/') + 1);
        String customerId = customer.substring(customer.lastIndexOf('/') + 1);
        caller.post(request + "/extend", Map.of("reason", "Late")).isProblem(409, "EXTENSION_TOO_LATE");
        var overdue = caller.get("/api/privacy/requests?overdue=true&customerId=" + customerId + "&atLeast=" + position)
                .hasStatus(200);
        assertThat(overdue.body().at("/entries/0/requestId").asString()).isEqualTo(id);
        assertThat(overdue.body().at("/entries/0/daysLeft").asLong()).isNegative();
        var done =
                caller.post(request + "/refuse", Map.of("reason", "TAKEN_BACK")).hasStatus(200);
        caller.post(request + "/fulfil", Map.of()).isProblem(409, "REQUEST_CLOSED");
        assertThat(subjectAt(done.position()).at("/requests/0/state").asString())
                .isEqualTo("REFUSED");
    }

    @Test
    void salesRecordsConsentsButDecidesNothing() {
        var text = Map.of("purpose", purpose, "text", "May we write to you?");
        caller.post("/api/privacy/consent-texts", text).hasStatus(200);
        var sales = caller.of(Department.SALES, Role.SALES_REP);
        sales.post("/api/privacy/consent-texts", text).isProblem(403, "ACCESS_DENIED");
        var consent = Map.of("purpose", purpose, "channel", "EMAIL", "textVersion", 1, "source", "fair");
        sales.post(subject + "/consents", consent).hasStatus(200);
        var done = sales.post(
                        subject + "/consents/withdraw",
                        Map.of("purpose", purpose, "channel", "EMAIL", "source", "call"))
                .hasStatus(200);
        var consents =
                sales.get(subject + "/consents?atLeast=" + done.position()).hasStatus(200);
        assertThat(consents.body().at("/current/0/state").asString()).isEqualTo("WITHDRAWN");
        assertThat(consents.body().path("history").size()).isEqualTo(2);
        sales.get(subject).isProblem(403, "ACCESS_DENIED");
        sales.post(subject + "/erase", Map.of("reason", "REQUESTED")).isProblem(403, "ACCESS_DENIED");
        sales.post(subject + "/export", Map.of()).isProblem(403, "ACCESS_DENIED");
        caller.of(Department.AUDIT, Role.AUDITOR).get(subject).hasStatus(200);
    }

    @Test
    void requestsAreToldOnTheTimelineOfThoseWhoAnswerThemAndConsentsToAll() {
        requested("ACCESS");
        caller.post("/api/privacy/consent-texts", Map.of("purpose", purpose, "text", "May we write to you?"))
                .hasStatus(200);
        var consent = Map.of("purpose", purpose, "textVersion", 1, "source", "fair");
        long position =
                caller.post(subject + "/consents", consent).hasStatus(200).position();
        String timeline = customer + "/timeline?kind=privacy&atLeast=" + position;
        var service = caller.of(Department.SERVICE, Role.SERVICE_AGENT).get(timeline);
        assertThat(service.body().path("entries").size()).isEqualTo(2);
        var logistics = caller.of(Department.LOGISTICS, Role.LOGISTICS_CLERK).get(timeline);
        assertThat(logistics.body().at("/entries/0/text").asString()).startsWith("Consent given: " + purpose);
        assertThat(logistics.body().path("entries").size()).isEqualTo(1);
    }
}
