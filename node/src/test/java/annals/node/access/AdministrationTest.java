package annals.node.access;

import static annals.api.access.Role.ADMIN;
import static annals.api.access.Role.SALES_REP;
import static annals.api.access.Role.SERVICE_AGENT;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@DoorTest
class AdministrationTest {

    private static final String PEOPLE = "/api/administration/people";

    @Autowired
    private Visitors visitors;

    private Visitors.Program admin;

    @BeforeEach
    void anAdministrator() {
        admin = visitors.program(ADMIN);
    }

    @Test
    void whoIsAddedCanSignInAndIsListedWithoutThePassword() {
        String login = "erna." + UUID.randomUUID();
        add(login, "a long enough one", "sales_rep").expectStatus().isCreated();
        visitors.signIn(login, "a long enough one").exchange().expectStatus().isOk();
        visitors.client()
                .get()
                .uri(PEOPLE)
                .headers(admin.headers())
                .exchange()
                .expectBody()
                .jsonPath("$.entries[?(@.login=='" + login + "')].name")
                .isEqualTo("Erna Lund")
                .jsonPath("$..password")
                .doesNotExist()
                .jsonPath("$..passwordHash")
                .doesNotExist();
    }

    @Test
    void aLoginBelongsToOnePerson() {
        var person = visitors.person(SALES_REP);
        add(person.login(), "a long enough one", "sales_rep").expectStatus().isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource({
        "too.short, short, sales_rep, PASSWORD_LENGTH",
        "no login, a long enough one, sales_rep, LOGIN_INVALID",
        "a.robot, a long enough one, integration_client, ROLE_FOR_PROGRAMS"
    })
    void whatIsWrongWithANewcomerIsSaid(String login, String password, String role, String code) {
        add(login, password, role)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    @Test
    void otherRolesCountAtOnce() {
        var person = visitors.person(SERVICE_AGENT);
        var browser = visitors.browser(person);
        expect(browser, 403);
        change(person, "assign-roles", Map.of("roles", List.of("sales_rep")))
                .expectStatus()
                .isNoContent();
        expect(browser, 200);
        change(person, "assign-roles", Map.of("roles", List.of("auditor")))
                .expectStatus()
                .isNoContent();
        expect(browser, 403);
    }

    @Test
    void nobodyTakesTheirOwnAccessAway() {
        var person = visitors.person(ADMIN);
        var browser = visitors.browser(person);
        for (String task : List.of("disable", "assign-roles")) {
            visitors.client()
                    .post()
                    .uri(PEOPLE + "/{id}/" + task, person.personId())
                    .headers(browser.headers())
                    .bodyValue(Map.of("roles", List.of("auditor")))
                    .exchange()
                    .expectStatus()
                    .isEqualTo(409);
        }
        change(person, "disable", Map.of()).expectStatus().isNoContent();
    }

    @Test
    void whoeverIsNotThereCannotBeChanged() {
        for (String task : List.of("disable", "enable", "set-password", "assign-roles")) {
            visitors.client()
                    .post()
                    .uri(PEOPLE + "/{id}/" + task, UUID.randomUUID())
                    .headers(admin.headers())
                    .bodyValue(
                            task.equals("set-password")
                                    ? Map.of("password", "a long enough one")
                                    : Map.of("roles", List.of("auditor")))
                    .exchange()
                    .expectStatus()
                    .isNotFound();
        }
    }

    @Test
    void onlyAdministratorsAdminister() {
        var seller = visitors.program(SALES_REP);
        for (String path : List.of(PEOPLE, "/api/administration/tokens")) {
            visitors.client()
                    .get()
                    .uri(path)
                    .headers(seller.headers())
                    .exchange()
                    .expectStatus()
                    .isForbidden();
        }
    }

    private void expect(Visitors.Browser browser, int status) {
        visitors.client()
                .get()
                .uri("/probe/sales")
                .header(HttpHeaders.COOKIE, Visitors.COOKIE + "=" + browser.cookie())
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }

    private ResponseSpec change(Person person, String task, Object body) {
        return visitors.client()
                .post()
                .uri(PEOPLE + "/{id}/" + task, person.personId())
                .headers(admin.headers())
                .bodyValue(body)
                .exchange();
    }

    private ResponseSpec add(String login, String password, String role) {
        return visitors.client()
                .post()
                .uri(PEOPLE)
                .headers(admin.headers())
                .bodyValue(Map.of(
                        "login",
                        login,
                        "name",
                        "Erna Lund",
                        "department",
                        "SALES",
                        "roles",
                        List.of(role),
                        "password",
                        password))
                .exchange();
    }
}
