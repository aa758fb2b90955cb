package annals.node.access;

import static annals.api.access.Role.SALES_REP;
import static annals.api.access.Role.SERVICE_AGENT;
import static annals.node.access.Visitors.COOKIE;
import static annals.node.access.Visitors.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

@DoorTest
class SignInTest {

    @Autowired
    private Visitors visitors;

    @Test
    void whoSignsInIsKnownFromThenOn() {
        var person = visitors.person(SALES_REP, SERVICE_AGENT);
        var browser = visitors.browser(person);
        visitors.client()
                .get()
                .uri("/api/session")
                .headers(browser.headers())
                .exchange()
                .expectBody()
                .json("{\"actorId\":\"" + person.login() + "\",\"name\":\"Ida Berg\",\"department\":\"SALES\","
                        + "\"roles\":[\"sales_rep\",\"service_agent\"],\"csrfToken\":\"" + browser.csrfToken() + "\"}");
    }

    @Test
    void signInsAreCountedByHowTheyEnded(@Autowired MeterRegistry meters) {
        String login = visitors.person(SALES_REP).login();
        double done = signIns(meters, "done");
        double refused = signIns(meters, "refused");
        visitors.signIn(login, PASSWORD).exchange().expectStatus().isOk();
        visitors.signIn(login, "a wrong password").exchange().expectStatus().isUnauthorized();
        visitors.signIn("nobody", PASSWORD).exchange().expectStatus().isUnauthorized();
        assertThat(signIns(meters, "done") - done).isOne();
        assertThat(signIns(meters, "refused") - refused).isEqualTo(2);
    }

    private static double signIns(MeterRegistry meters, String outcome) {
        return meters.get("annals.sign.ins").tag("outcome", outcome).counter().count();
    }

    @Test
    void aLoginIsTheSameInUpperAndLowerCase() {
        var person = visitors.person(SALES_REP);
        visitors.signIn(" " + person.login().toUpperCase(java.util.Locale.ROOT), PASSWORD)
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void theCookieIsClosedToScriptsAndToOtherSites() {
        visitors.signIn(visitors.person(SALES_REP).login(), PASSWORD)
                .exchange()
                .expectCookie()
                .httpOnly(COOKIE, true)
                .expectCookie()
                .sameSite(COOKIE, "Strict")
                .expectCookie()
                .path(COOKIE, "/")
                .expectCookie()
                .secure(COOKIE, false);
    }

    @Test
    void withTlsTheCookieIsBoundToTheHostAndToTls(@Autowired ApplicationContext context) {
        var login = visitors.person(SALES_REP).login();
        WebTestClient.bindToApplicationContext(context)
                .configureClient()
                .baseUrl("https://annals.example")
                .build()
                .post()
                .uri("/api/session")
                .bodyValue(new SessionController.SignIn(login, PASSWORD))
                .exchange()
                .expectCookie()
                .secure("__Host-" + COOKIE, true)
                .expectHeader()
                .exists("Strict-Transport-Security");
    }

    @Test
    void aWrongPasswordAnUnknownLoginAndADisabledPersonHearTheSame(@Autowired People people) {
        var person = visitors.person(SALES_REP);
        var disabled = visitors.person(SALES_REP);
        people.disable(disabled.personId()).block();
        assertThat(refusal(person.login(), "wrong horse battery"))
                .contains("SIGN_IN_FAILED")
                .isEqualTo(refusal("nobody", PASSWORD))
                .isEqualTo(refusal(disabled.login(), PASSWORD))
                .isEqualTo(refusal("no\u0000login", PASSWORD));
    }

    private String refusal(String login, String password) {
        byte[] body = visitors.signIn(login, password)
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .expectCookie()
                .doesNotExist(COOKIE)
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        return new String(body, java.nio.charset.StandardCharsets.UTF_8).replaceAll("\"traceId\":\"[^\"]*\"", "");
    }

    @Test
    void whoGuessesHasToWaitEvenWithTheRightPassword() {
        var victim = visitors.person(SALES_REP);
        for (int attempt = 0; attempt < 5; attempt++) {
            refusal(victim.login(), "guess number " + attempt);
        }
        visitors.signIn(victim.login(), PASSWORD)
                .exchange()
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .valueMatches(HttpHeaders.RETRY_AFTER, "\\d+")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("TOO_MANY_ATTEMPTS");
        visitors.browser(visitors.person(SALES_REP));
    }

    @Test
    void aFormOfAnotherSiteCannotSignAnybodyIn() {
        visitors.client()
                .post()
                .uri("/api/session")
                .header(HttpHeaders.CONTENT_TYPE, "text/plain")
                .bodyValue("{\"login\":\"a\",\"password\":\"b\"}")
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void aSignInThatIsNoSignInIsToldWhere() {
        visitors.client()
                .post()
                .uri("/api/session")
                .bodyValue(java.util.Map.of("login", "somebody"))
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/password");
    }
}
