package annals.node.api;

import static org.assertj.core.api.Assertions.assertThat;

import annals.node.Await;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.node.ObjectNode;

@ApiTest
class ContractTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    private Caller caller;

    @Test
    void aNewCustomersAddressVersionAndPositionStandInTheAnswer() {
        var answer = caller.post("/api/customers", person("Ada")).hasStatus(201);
        assertThat(answer.location()).isEqualTo(URI.create("/api/customers/" + answer.text("customerId")));
        assertThat(answer.etag()).isEqualTo("\"0\"");
        assertThat(answer.position())
                .isEqualTo(answer.body().path("position").asLong())
                .isNotNegative();
        var read =
                caller.get(answer.location() + "?atLeast=" + answer.position()).hasStatus(200);
        assertThat(read.text("name")).isEqualTo("Ada");
        assertThat(read.etag()).isEqualTo("\"0\"");
        assertThat(read.position()).isGreaterThanOrEqualTo(answer.position());
    }

    @Test
    void aChangeOfAnOldVersionIsRefusedWithTheCurrentVersion() {
        String customer = caller.customer();
        var first = caller.post(customer + "/rename", Map.of("name", "Ada"), ifMatch("\"0\""));
        assertThat(first.hasStatus(200).etag()).isEqualTo("\"1\"");
        var stale = caller.post(customer + "/rename", Map.of("name", "Eve"), ifMatch("\"0\""))
                .isProblem(412, "VERSION_STALE");
        assertThat(stale.body().path("params").path("version").asString("")).isEqualTo("1");
        var current = caller.post(customer + "/rename", Map.of("name", "Ida"), ifMatch("\"1\""));
        assertThat(current.hasStatus(200).etag()).isEqualTo("\"2\"");
        assertThat(events(customer)).isEqualTo(3);
    }

    @Test
    void aCustomerWhomNobodyKnowsIsNotFound() {
        String nobody = "/api/customers/" + UUID.randomUUID();
        caller.post(nobody + "/rename", Map.of("name", "Ada")).isProblem(404, "CUSTOMER_NOT_FOUND");
        caller.get(nobody).isProblem(404, "CUSTOMER_NOT_FOUND");
    }

    @Test
    void anEmailAddressBelongsToOneCustomerHoweverItIsWritten() {
        String name = UUID.randomUUID().toString();
        var owner = caller.post("/api/customers", withEmail(name + "@annals.example"))
                .hasStatus(201)
                .text("customerId");
        var refused = caller.post("/api/customers", withEmail(name + "@ANNALS.example"))
                .isProblem(409, "EMAIL_TAKEN");
        assertThat(refused.body().path("params").path("customerId").asString(""))
                .isEqualTo(owner);
    }

    @Test
    void aRetryWithItsIdempotencyKeyGetsTheSameAnswerAndHasNoSecondEffect() {
        var key = key();
        var body = person("Ada");
        var first = caller.post("/api/customers", body, key).hasStatus(201);
        var retry = caller.post("/api/customers", body, key).hasStatus(201);
        assertSame(retry, first);
        assertThat(events("/api/customers/" + first.text("customerId"))).isEqualTo(1);

        String customer = caller.customer();
        var renameKey = key();
        var renamed = caller.post(customer + "/rename", Map.of("name", "Ida"), renameKey);
        caller.post(customer + "/rename", Map.of("name", "Eve")).hasStatus(200);
        var again = caller.post(customer + "/rename", Map.of("name", "Ida"), renameKey);
        assertSame(again.hasStatus(200), renamed);
        assertThat(events(customer)).isEqualTo(3);
    }

    @Test
    void anIdempotencyKeyIsForOneRequest() {
        var key = key();
        var first = caller.post("/api/customers", person("Ada"), key).hasStatus(201);
        caller.post("/api/customers", person("Eve"), key).isProblem(422, "IDEMPOTENCY_KEY_REUSED");
        String rename = first.location() + "/rename";
        caller.post(rename, Map.of("name", "Eve"), key).isProblem(422, "IDEMPOTENCY_KEY_REUSED");
        assertThat(events(String.valueOf(first.location()))).isEqualTo(1);
    }

    @Test
    void aRefusedRequestIsRefusedAgainAndHasNoEffect() {
        String email = UUID.randomUUID() + "@annals.example";
        caller.post("/api/customers", withEmail(email)).hasStatus(201);
        String customer = caller.customer();
        var body = Map.of("contactPoint", Map.of("type", "EMAIL", "value", email));
        var key = key();
        var first = caller.post(customer + "/add-contact-point", body, key).isProblem(409, "EMAIL_TAKEN");
        var again = caller.post(customer + "/add-contact-point", body, key).isProblem(409, "EMAIL_TAKEN");
        assertThat(again.body().path("params")).isEqualTo(first.body().path("params"));
        assertThat(events(customer)).isEqualTo(1);
    }

    @Test
    void aContactThatArrivesTwiceOnItsChannelIsRecordedOnce() {
        String customer = caller.customer();
        String mail = UUID.randomUUID().toString();
        var first = contact(customer, "EMAIL", mail);
        var second = contact(customer, "EMAIL", mail);
        assertThat(second.text("touchpointId")).isEqualTo(first.text("touchpointId"));
        assertThat(second.body().path("version").asLong(-1)).isZero();
        assertThat(events("/" + first.text("touchpointId"))).isEqualTo(1);
        var elsewhere = contact(customer, "CHAT", mail);
        assertThat(elsewhere.text("touchpointId")).isNotEqualTo(first.text("touchpointId"));
    }

    @Test
    void aReaderWhoNamesItsOwnWriteSeesItOnTheTimeline() {
        String customer = caller.customer();
        var written = contact(customer, "EMAIL", UUID.randomUUID().toString());
        var timeline =
                caller.get(customer + "/timeline?atLeast=" + written.position()).hasStatus(200);
        assertThat(timeline.body().path("entries").path(0).path("position").asLong())
                .isPositive()
                .isLessThanOrEqualTo(written.position());
        assertThat(timeline.body().path("entries").size()).isEqualTo(2);
        assertThat(timeline.position()).isGreaterThanOrEqualTo(written.position());
    }

    private Answer contact(String customer, String channel, String externalId) {
        var body = Map.of(
                "channel", channel,
                "direction", "INBOUND",
                "department", "SERVICE",
                "subject", "Question",
                "externalId", externalId);
        return caller.post(customer + "/touchpoints", body).hasStatus(201);
    }

    /** How many events the log holds about the thing at that address, once all that was done before is shown. */
    private int events(String address) {
        long now = caller.post("/api/customers", person("Eve")).hasStatus(201).position();
        Await.that(() -> caller.get("/api/status").body().path("head").asLong() >= now, PATIENCE);
        String id = address.substring(address.lastIndexOf('/') + 1);
        return caller.get("/api/events?aggregateId=" + id)
                .hasStatus(200)
                .body()
                .path("events")
                .size();
    }

    /** The same but for the position, which may be a later one: whoever waits for it sees what the first did, too. */
    private static void assertSame(Answer again, Answer first) {
        assertThat(said(again)).isEqualTo(said(first));
        assertThat(again.position()).isGreaterThanOrEqualTo(first.position());
    }

    private static List<String> said(Answer answer) {
        var body = (ObjectNode) answer.body().deepCopy();
        body.remove("position");
        return List.of(body.toString(), answer.location() + "", answer.etag() + "");
    }

    private static Map<String, Object> person(String name) {
        return Map.of("kind", "PERSON", "name", name);
    }

    private static Map<String, Object> withEmail(String email) {
        return Map.of(
                "kind", "PERSON", "name", "Ada", "contactPoints", List.of(Map.of("type", "EMAIL", "value", email)));
    }

    private static Consumer<HttpHeaders> ifMatch(String version) {
        return headers -> headers.setIfMatch(version);
    }

    private static Consumer<HttpHeaders> key() {
        String key = UUID.randomUUID().toString();
        return headers -> headers.set("Idempotency-Key", key);
    }
}
