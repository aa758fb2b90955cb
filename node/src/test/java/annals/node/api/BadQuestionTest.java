package annals.node.api;

import static org.assertj.core.api.Assertions.assertThat;

import annals.node.api.Contract.Route;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** Whatever is asked: a question that makes no sense is told as a mistake of the caller, or has an answer. */
@ApiTest
class BadQuestionTest {

    /** What makes no sense for parameters that mean a number, a page or a place in the log. */
    private static final Map<String, List<String>> SENSELESS = Map.of(
            "limit", List.of("0", "-1", "201000", "99999999999", "many", "1.5", "%00"),
            "cursor", List.of("%00", "!!!", "AAAA", "HwAf", "%F0%9F%92%A1"),
            "atLeast", List.of("many", "99999999999999999999", "1.5", "%00"),
            "after", List.of("many", "99999999999999999999", "%00"),
            "from", List.of("many", "99999999999999999999", "%00"),
            "to", List.of("many", "0", "2026-03-04", "%00"),
            "department", List.of("NOWHERE", "SALES,NOWHERE"),
            "channel", List.of("PIGEON", "EMAIL,PIGEON"));

    private static final List<String> STRANGE = List.of(
            "%00",
            "a%00b", "%ED%A0%80", "%FF%FE", "%25", "_%25_", "'%3B--", "no-uuid", "%F0%9F%92%A1", "%5C", "%20", "%2C");

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    private Caller caller;

    @Test
    void aSenselessParameterIsRefusedByEveryRouteThatKnowsIt() {
        List<String> surprises = new ArrayList<>();
        for (Route route : routes()) {
            for (String name : parameters(route)) {
                for (String value : SENSELESS.getOrDefault(name, List.of())) {
                    note(route, name + "=" + value, ask(route, name, value), Set.of(4), surprises);
                }
            }
        }
        assertThat(surprises).isEmpty();
    }

    @Test
    void aStrangeTextIsNoFaultOfOurs() {
        List<String> surprises = new ArrayList<>();
        for (Route route : routes().stream().filter(route -> !isStream(route)).toList()) {
            for (String name : parameters(route)) {
                for (String value : STRANGE) {
                    note(route, name + "=" + value, ask(route, name, value), Set.of(2, 4), surprises);
                }
            }
        }
        assertThat(surprises).isEmpty();
    }

    @Test
    void anIdThatIsNoneIsRefusedByEveryQuestion() {
        List<String> surprises = new ArrayList<>();
        for (Route route : routes().stream()
                .filter(route -> route.template().contains("{"))
                .toList()) {
            for (String id : STRANGE) {
                var answer = caller.get(route.path(id));
                note(route, id, answer, Set.of(4), surprises);
            }
        }
        assertThat(surprises).isEmpty();
    }

    @Test
    void aNegativePositionIsTheBeginning() {
        caller.customer();
        caller.get("/api/customers?atLeast=-5").hasStatus(200);
        var page = caller.get("/api/events?limit=1&from=" + Long.MIN_VALUE).hasStatus(200);
        assertThat(page.body().path("events").path(0).path("position").asLong(-1))
                .isZero();
        assertThat(caller.stream("/api/events/stream?from=-5", headers -> {}).blockFirst(PATIENCE))
                .isZero();
    }

    @Test
    void behindTheEndOfTheLogThereIsNothing() {
        for (long from : new long[] {Long.MAX_VALUE, Long.MAX_VALUE - 1, Integer.MAX_VALUE}) {
            var page = caller.get("/api/events?from=" + from).hasStatus(200);
            assertThat(page.body().path("events")).isEmpty();
            assertThat(page.body().path("nextPosition").asLong()).isEqualTo(from);
        }
    }

    private Answer ask(Route route, String name, String value) {
        String question = route.path(UUID.randomUUID()) + "?" + name + "=" + value;
        try {
            return caller.get(question);
        } catch (IllegalStateException e) {
            throw new AssertionError("No answer to " + question, e);
        }
    }

    private List<Route> routes() {
        return Contract.routes(HttpMethod.GET).stream()
                .filter(route -> route.template().startsWith("/api/"))
                .toList();
    }

    private static boolean isStream(Route route) {
        return route.template().endsWith("/stream");
    }

    private List<String> parameters(Route route) {
        var contract = Contract.of(caller.get("/openapi.json"));
        List<String> names = new ArrayList<>();
        for (JsonNode parameter : contract.operation(route).path("parameters")) {
            if (parameter.path("in").asString("").equals("query")) {
                names.add(parameter.path("name").asString(""));
            }
        }
        return names;
    }

    private static void note(Route route, String asked, Answer answer, Set<Integer> agreed, List<String> surprises) {
        boolean problem =
                MediaType.APPLICATION_PROBLEM_JSON.equals(answer.headers().getContentType())
                        && !answer.text("code").isBlank();
        boolean told = answer.status() / 100 == 2 || problem;
        if (!agreed.contains(answer.status() / 100) || !told) {
            surprises.add(route + " " + asked + ": " + answer.status() + " " + answer.body());
        }
    }
}
