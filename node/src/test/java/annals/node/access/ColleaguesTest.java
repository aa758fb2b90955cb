package annals.node.access;

import static annals.api.access.Role.ADMIN;
import static annals.api.access.Role.SERVICE_AGENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;

@DoorTest
class ColleaguesTest {

    private static final String PEOPLE = "/api/people";
    private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {};

    @Autowired
    private Visitors visitors;

    private Visitors.Program agent;

    @BeforeEach
    void agent() {
        agent = visitors.program(SERVICE_AGENT);
    }

    @Test
    void everybodySeesOfAColleagueOnlyWhatIsNeededToAddressThem() {
        var person = visitors.person(ADMIN);
        assertThat(all(200))
                .contains(Map.of(
                        "login", person.login(),
                        "name", person.name(),
                        "department", person.department().name()));
    }

    @Test
    void whoMayNoLongerSignInIsNotThereToBeChosen() {
        var person = visitors.person(SERVICE_AGENT);
        var other = visitors.person(SERVICE_AGENT);
        assertThat(logins(all(200))).contains(person.login(), other.login());
        visitors.client()
                .post()
                .uri("/api/administration/people/{id}/disable", person.personId())
                .headers(visitors.program(ADMIN).headers())
                .exchange()
                .expectStatus()
                .isNoContent();
        assertThat(logins(all(200))).contains(other.login()).doesNotContain(person.login());
    }

    @Test
    void pagesFollowTheLoginsWithoutAGapOrADouble() {
        for (int i = 0; i < 5; i++) {
            visitors.person(SERVICE_AGENT);
        }
        var inOne = logins(all(200));
        assertThat(logins(all(2))).isEqualTo(inOne).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void whoIsNotSignedInSeesNobody() {
        visitors.client().get().uri(PEOPLE).exchange().expectStatus().isUnauthorized();
    }

    private static List<String> logins(List<Map<String, Object>> people) {
        return people.stream()
                .map(person -> String.valueOf(person.get("login")))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> all(int limit) {
        List<Map<String, Object>> people = new ArrayList<>();
        Object cursor = "";
        do {
            var page = page(limit, cursor);
            var entries = (List<Map<String, Object>>) Objects.requireNonNull(page.get("entries"));
            assertThat(entries).hasSizeBetween(1, limit);
            people.addAll(entries);
            cursor = page.get("nextCursor");
        } while (cursor != null);
        return people;
    }

    private Map<String, Object> page(int limit, @Nullable Object cursor) {
        return Objects.requireNonNull(visitors.client()
                .get()
                .uri(PEOPLE + "?limit={limit}&cursor={cursor}", limit, cursor)
                .headers(agent.headers())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JSON)
                .returnResult()
                .getResponseBody());
    }
}
