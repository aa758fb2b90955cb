package annals.node.access;

import static annals.api.access.Role.ADMIN;
import static annals.api.access.Role.SALES_REP;
import static annals.api.access.Role.SERVICE_AGENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

@DoorTest
class RightsTest {

    @Autowired
    private Visitors visitors;

    @ParameterizedTest
    @ValueSource(strings = {"/probe/without-rule", "/probe/rule-without-roles"})
    void aRouteWithoutARuleIsClosedEvenToAdministrators(String path) {
        get(path).expectStatus().isUnauthorized();
        as(visitors.program(ADMIN), path)
                .expectStatus()
                .isForbidden()
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("ACCESS_DENIED");
    }

    @Test
    void aRouteWithoutARuleIsSeenInTheListOfRoutes(
            @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping) {
        assertThat(RouteListing.of(requestMappingHandlerMapping))
                .contains("GET /probe/without-rule -> NOBODY", "GET /probe/rule-without-roles -> NOBODY");
    }

    @Test
    void onlyTheRolesOfTheRuleAreLetIn() {
        get("/probe/sales")
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("SIGN_IN_NEEDED");
        as(visitors.program(SERVICE_AGENT), "/probe/sales").expectStatus().isForbidden();
        as(visitors.program(SERVICE_AGENT, SALES_REP), "/probe/sales")
                .expectStatus()
                .isOk();
    }

    @Test
    void nobodyCanSayWhoTheyAre() {
        visitors.client()
                .get()
                .uri("/probe/actor?actor=boss&roles=admin&name=Boss&department=MANAGEMENT")
                .headers(visitors.program(SALES_REP).headers())
                .header("X-Actor", "boss")
                .header("X-User", "boss")
                .header("X-Roles", "admin")
                .header("X-Department", "MANAGEMENT")
                .header("X-Forwarded-User", "boss")
                .exchange()
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo("Shop")
                .jsonPath("$.department")
                .isEqualTo("LOGISTICS")
                .jsonPath("$.roles")
                .isEqualTo("sales_rep");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/nothing-here", "/actuator/env", "/actuator", "/v3/api-docs", "/login", "/logout"})
    void whichAddressesExistIsToldToThoseWhoAreSignedIn(String path) {
        get(path).expectStatus().isUnauthorized();
        as(visitors.program(ADMIN), path)
                .expectStatus()
                .value(status -> assertThat(status).isIn(403, 404));
    }

    @Test
    void aWrongMethodIsToldToThoseWhoAreSignedIn() {
        visitors.client()
                .method(HttpMethod.PATCH)
                .uri("/probe/sales")
                .exchange()
                .expectStatus()
                .isUnauthorized();
        visitors.client()
                .method(HttpMethod.PATCH)
                .uri("/probe/sales")
                .headers(visitors.program(SALES_REP).headers())
                .exchange()
                .expectStatus()
                .isEqualTo(405);
    }

    @Test
    void theContractIsPublic() {
        get("/openapi.json").expectStatus().isOk();
    }

    @Test
    void theHealthOfTheProcessIsOpenToReadersOnly() {
        get("/actuator/health").expectStatus().isOk();
        visitors.client()
                .post()
                .uri("/actuator/health")
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/probe;x=1/sales", "/actuator/health/..%2fenv", "//probe/sales", "/probe/%2e%2e/sales"})
    void anAddressMeantToDeceiveIsTurnedAway(String path) {
        var program = visitors.program(SERVICE_AGENT);
        visitors.client()
                .get()
                .uri(uri -> URI.create(uri.build() + path))
                .headers(program.headers())
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("REQUEST_MALFORMED");
    }

    @Test
    void everyAnswerTellsBrowsersWhatToRefuse() {
        get("/probe/sales")
                .expectHeader()
                .value(
                        "Content-Security-Policy",
                        policy -> assertThat(policy).isEqualTo("default-src 'none'; frame-ancestors 'none'"))
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .valueEquals("X-Frame-Options", "DENY")
                .expectHeader()
                .valueEquals("Referrer-Policy", "no-referrer")
                .expectHeader()
                .doesNotExist("Strict-Transport-Security");
    }

    private ResponseSpec get(String path) {
        return visitors.client().get().uri(path).exchange();
    }

    private ResponseSpec as(Visitors.Program program, String path) {
        return visitors.client().get().uri(path).headers(program.headers()).exchange();
    }
}
