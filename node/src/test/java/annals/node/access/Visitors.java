package annals.node.access;

import annals.api.access.ActorType;
import annals.api.access.Department;
import annals.api.access.Role;
import annals.api.shared.Ids;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.RequestHeadersSpec;

/** Whoever comes to the door in these tests. */
final class Visitors {

    static final String PASSWORD = "correct horse battery";
    static final String COOKIE = "annals-session";

    private final ApplicationContext context;
    private final People people;
    private final Tokens tokens;

    Visitors(ApplicationContext context, People people, Tokens tokens) {
        this.context = context;
        this.people = people;
        this.tokens = tokens;
    }

    /** What a browser knows after a sign-in. */
    record Browser(String cookie, String csrfToken) {

        Consumer<HttpHeaders> headers() {
            return headers -> {
                headers.set(HttpHeaders.COOKIE, COOKIE + "=" + cookie);
                headers.set(CsrfToken.HEADER, csrfToken);
            };
        }
    }

    record Program(UUID id, String token) {

        Consumer<HttpHeaders> headers() {
            return headers -> headers.setBearerAuth(token);
        }
    }

    People people() {
        return people;
    }

    WebTestClient client() {
        String port = context.getEnvironment().getProperty("local.server.port");
        return WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(Duration.ofSeconds(30))
                .build();
    }

    Person person(Role... roles) {
        var login = Login.parse("p" + Ids.next());
        var person = new People.Newcomer(login, "Ida Berg", Department.SALES, Set.of(roles));
        return Objects.requireNonNull(people.add(person, PASSWORD).block());
    }

    Program program(Role... roles) {
        var secret = Secret.random();
        var wanted = new Token.Wanted("Shop", ActorType.INTEGRATION, Department.LOGISTICS, Set.of(roles));
        UUID id = Ids.next();
        tokens.add(id, wanted, secret).block();
        return new Program(id, secret.text());
    }

    RequestHeadersSpec<?> signIn(String login, String password) {
        return client().post().uri("/api/session").bodyValue(Map.of("login", login, "password", password));
    }

    Browser browser(Person person) {
        var answer = signIn(person.login(), PASSWORD)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(SessionController.Session.class)
                .returnResult();
        var cookie = Objects.requireNonNull(answer.getResponseCookies().getFirst(COOKIE));
        var session = Objects.requireNonNull(answer.getResponseBody());
        return new Browser(cookie.getValue(), Objects.requireNonNull(session.csrfToken()));
    }
}
