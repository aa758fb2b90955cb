package annals.node.api;

import static org.assertj.core.api.Assertions.assertThat;

import annals.api.access.Department;
import annals.api.access.Role;
import annals.node.Await;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who may in, who was let in and who was not is history like everything else, for those who audit it. */
@ApiTest
class AccessEventsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String PASSWORD = "a long enough one";

    @Autowired
    private Caller caller;

    private static String login() {
        return "p" + UUID.randomUUID();
    }

    private String added(String login) {
        return caller.post(
                        "/api/administration/people",
                        Map.of(
                                "login",
                                login,
                                "name",
                                "Ida",
                                "department",
                                "SALES",
                                "roles",
                                Set.of("sales_rep"),
                                "password",
                                PASSWORD))
                .hasStatus(201)
                .text("personId");
    }

    private List<String> trail(String record, int events) {
        Await.that(() -> entries(record).size() >= events, PATIENCE);
        return entries(record).findValuesAsString("type");
    }

    private JsonNode entries(String record) {
        return caller.get("/api/audit/events?recordId=" + record)
                .hasStatus(200)
                .body()
                .path("entries");
    }

    @Test
    void everyChangeOfAPersonAndOfARightIsHistory() {
        String person = added(login());
        String people = "/api/administration/people/" + person;
        caller.post(people + "/assign-roles", Map.of("roles", List.of("auditor")))
                .hasStatus(204);
        caller.post(people + "/assign-roles", Map.of("roles", List.of("auditor")))
                .hasStatus(204);
        caller.post(people + "/set-password", Map.of("password", PASSWORD + "!"))
                .hasStatus(204);
        caller.post(people + "/disable", Map.of()).hasStatus(204);
        caller.post(people + "/disable", Map.of()).hasStatus(204);
        caller.post(people + "/enable", Map.of()).hasStatus(204);
        assertThat(trail(person, 5))
                .containsExactly(
                        "crm.access.person.enabled",
                        "crm.access.person.disabled",
                        "crm.access.person.password-set",
                        "crm.access.person.roles-assigned",
                        "crm.access.person.added");
        assertThat(entries(person).path(0).path("actorType").asString("")).isEqualTo("INTEGRATION");
        assertThat(caller.get("/api/events?aggregateId=" + person).body().toString())
                .doesNotContain(PASSWORD)
                .doesNotContain("argon2");
    }

    @Test
    void whoSignsInAndOutAndWhoIsRefusedIsHistory() {
        String login = login();
        var ida = caller.person(login, Department.SALES, Role.SALES_REP);
        caller.post("/api/session", Map.of("login", login, "password", "not this one, no"))
                .isProblem(401, "SIGN_IN_FAILED");
        ida.send(org.springframework.http.HttpMethod.DELETE, "/api/session", "", headers -> {})
                .hasStatus(204);
        Await.that(
                () -> !caller.get("/api/audit/events?actor=" + login + "&type=crm.access.person.signed-out")
                        .body()
                        .path("entries")
                        .isEmpty(),
                PATIENCE);
        String person = caller.get("/api/audit/events?actor=" + login)
                .body()
                .path("entries")
                .path(0)
                .path("recordId")
                .asString("");
        assertThat(trail(person, 4))
                .containsExactly(
                        "crm.access.person.signed-out",
                        "crm.access.person.sign-in-refused",
                        "crm.access.person.signed-in",
                        "crm.access.person.added");
        assertThat(entries(person).path(1).path("actor").asString("")).isEqualTo("system");
    }

    @Test
    void whatAProgramMayDoAndWhatIsOrderedForAReadModelIsHistory() {
        var program = caller.of(Department.LOGISTICS, Role.LOGISTICS_CLERK);
        String token = program.get("/api/session").text("actorId");
        caller.send(
                        org.springframework.http.HttpMethod.DELETE,
                        "/api/administration/tokens/" + token,
                        "",
                        headers -> {})
                .hasStatus(204);
        assertThat(trail(token, 2)).containsExactly("crm.access.token.revoked", "crm.access.token.made");
        caller.post("/api/administration/read-models/customer.mentions/retry", Map.of())
                .hasStatus(202);
        assertThat(trail("customer.mentions", 1)).contains("crm.access.read-model.retry-ordered");
    }

    @Test
    void whoComesAndGoesIsNoConcernOfProgramsAndPrivacyOfficers() {
        String person = added(login());
        trail(person, 1);
        assertThat(caller.get("/api/events?aggregateId=" + person).body().path("events"))
                .hasSize(1);
        assertThat(caller.of(Department.SALES, Role.INTEGRATION_CLIENT)
                        .get("/api/events?aggregateId=" + person)
                        .hasStatus(200)
                        .body()
                        .path("events"))
                .isEmpty();
        var officer = caller.of(Department.MANAGEMENT, Role.PRIVACY_OFFICER);
        assertThat(officer.get("/api/audit/events?recordId=" + person).body().path("entries"))
                .isEmpty();
        officer.get("/api/audit/events/"
                        + entries(person).path(0).path("eventId").asString("") + "/cause")
                .isProblem(404, "EVENT_NOT_FOUND");
    }

    @Test
    void theScreensOfOthersAreNotToldWhoComesAndGoes() {
        var reader = caller.of(Department.SALES, Role.SALES_REP);
        var told = new java.util.concurrent.CopyOnWriteArrayList<String>();
        var listening = reader.events("/api/changes/stream")
                .subscribe(change -> told.add(change.path("type").asString("") + " "
                        + change.path("subject").asString("")));
        Await.that(() -> !told.isEmpty(), PATIENCE);
        String person = added(login());
        trail(person, 1);
        String customer = caller.customer().replaceFirst(".*/", "");
        Await.that(() -> told.stream().anyMatch(line -> line.endsWith(customer)), PATIENCE);
        listening.dispose();
        assertThat(told).noneMatch(line -> line.contains("crm.access") || line.contains(person));
    }
}
