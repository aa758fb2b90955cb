package annals.node.access;

import static annals.api.access.Role.ADMIN;
import static annals.api.access.Role.SALES_REP;
import static org.assertj.core.api.Assertions.assertThat;

import annals.node.access.Visitors.Program;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@DoorTest
class TokenTest {

    @Autowired
    private Visitors visitors;

    @Test
    void aProgramActsUnderItsOwnNameAndNeedsNoCsrfToken() {
        var program = visitors.program(SALES_REP);
        call(program.token())
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"id\":\"" + program.id() + "\",\"name\":\"Shop\",\"type\":\"INTEGRATION\","
                        + "\"department\":\"LOGISTICS\",\"roles\":[\"sales_rep\"]}");
        visitors.client()
                .post()
                .uri("/probe/sales")
                .headers(program.headers())
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void anUnknownTokenIsToldSo() {
        call("unknown")
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("TOKEN_INVALID");
    }

    @Test
    void otherSchemesAreNoWayIn() {
        for (String authorization : List.of("Basic YTpi", "Bearer", "Bearer a b", "")) {
            visitors.client()
                    .get()
                    .uri("/probe/actor")
                    .header(HttpHeaders.AUTHORIZATION, authorization)
                    .exchange()
                    .expectStatus()
                    .isUnauthorized();
        }
    }

    @Test
    void whereATokenIsSentTheCookieDoesNotCount() {
        var browser = visitors.browser(visitors.person(ADMIN));
        var program = visitors.program(SALES_REP);
        visitors.client()
                .get()
                .uri("/probe/actor")
                .headers(browser.headers())
                .headers(program.headers())
                .exchange()
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo("Shop");
        visitors.client()
                .get()
                .uri("/probe/actor")
                .headers(browser.headers())
                .headers(headers -> headers.setBearerAuth("unknown"))
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void aTokenIsShownOnceAndWorthlessOnceRevoked() {
        var admin = visitors.program(ADMIN);
        Map<String, Object> made = Objects.requireNonNull(visitors.client()
                .post()
                .uri("/api/administration/tokens")
                .headers(admin.headers())
                .bodyValue(Map.of("name", "Warehouse", "roles", List.of("sales_rep")))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(new ParameterizedTypeReference<Map<String, Object>>() {})
                .returnResult()
                .getResponseBody());
        String token = String.valueOf(made.get("token"));
        call(token).expectStatus().isOk();
        assertThat(list(admin)).contains("Warehouse").doesNotContain(token);
        revoke(admin, String.valueOf(made.get("tokenId"))).expectStatus().isNoContent();
        call(token).expectStatus().isUnauthorized();
        assertThat(list(admin)).contains("revokedAt");
    }

    @Test
    void aProgramCannotRevokeItselfNorATokenThatIsNotThere() {
        var admin = visitors.program(ADMIN);
        revoke(admin, admin.id()).expectStatus().isEqualTo(409);
        revoke(admin, Tokens.FIRST).expectStatus().isNotFound();
        call(admin.token()).expectStatus().isOk();
    }

    @Test
    void aProgramCannotBeMadeToPassForAPerson() {
        visitors.client()
                .post()
                .uri("/api/administration/tokens")
                .headers(visitors.program(ADMIN).headers())
                .bodyValue(Map.of("name", "Robot", "actorType", "USER", "roles", List.of("sales_rep")))
                .exchange()
                .expectStatus()
                .isEqualTo(422);
    }

    private ResponseSpec revoke(Program admin, Object id) {
        return visitors.client()
                .delete()
                .uri("/api/administration/tokens/" + id)
                .headers(admin.headers())
                .exchange();
    }

    private String list(Program admin) {
        return String.valueOf(visitors.client()
                .get()
                .uri("/api/administration/tokens")
                .headers(admin.headers())
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private ResponseSpec call(String token) {
        return visitors.client()
                .get()
                .uri("/probe/actor")
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }
}
