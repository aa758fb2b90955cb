package annals.node.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import annals.node.api.Contract.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** Whatever is sent to a route that changes something: a mistake of the caller is told as one, and nothing happens. */
@ApiTest
class BadInputTest {

    /** They ask for nothing, so nothing can be wrong with it. */
    private static final Set<String> NOTHING_TO_GET_WRONG =
            Set.of("DELETE /api/session", "POST /api/proof/verify", "POST /api/administration/master-key/rotate");

    private static final String NO_ID = "no-uuid";

    @Autowired
    private Caller caller;

    private Contract contract;
    private Recorded recorded;

    @BeforeEach
    void look() {
        contract = Contract.of(caller.get("/openapi.json"));
        recorded = Recorded.by(caller);
    }

    @AfterEach
    void nothingWasRecorded() {
        assertThat(recorded.types()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aBadBodyIsRefusedByEveryRoute(BadBody bad) {
        List<String> surprises = new ArrayList<>();
        for (Route route : routes()) {
            var answer = send(route, UUID.randomUUID(), bad.bytes(), bad.type());
            if (!isProblem(answer) || (contract.needsJson(route) && !bad.isToldBy(answer))) {
                surprises.add(route + ": " + answer.status() + " " + answer.body());
            }
        }
        assertThat(surprises).isEmpty();
    }

    @Test
    void aFieldOfTheWrongTypeIsNamedByEveryRoute() {
        List<String> surprises = new ArrayList<>();
        for (Route route : routes()) {
            for (var field : contract.body(route).path("properties").properties()) {
                for (String wrong : wrong(contract.resolved(field.getValue()))) {
                    var body = "{\"" + field.getKey() + "\": " + wrong + "}";
                    var answer = send(route, UUID.randomUUID(), body.getBytes(UTF_8), MediaType.APPLICATION_JSON);
                    if (!isProblem(answer) || !pointsTo(answer, "/" + field.getKey())) {
                        surprises.add(route + " " + body + ": " + answer.status() + " " + answer.body());
                    }
                }
            }
        }
        assertThat(surprises).isEmpty();
    }

    @Test
    void anIdThatIsNoneIsRefusedByEveryRoute() {
        List<String> surprises = new ArrayList<>();
        for (Route route : routes()) {
            for (String id : List.of(NO_ID, "%00", "%F0%9F%92%A1", "a".repeat(3000), "1-1-1-1-1")) {
                var answer = send(route, id, "{}".getBytes(UTF_8), MediaType.APPLICATION_JSON);
                if (route.template().contains("{") && !isProblem(answer)) {
                    surprises.add(route + " " + id + ": " + answer.status() + " " + answer.body());
                }
            }
        }
        assertThat(surprises).isEmpty();
    }

    private static Stream<Route> all() {
        return Contract.changes().stream().filter(route -> !NOTHING_TO_GET_WRONG.contains(route.toString()));
    }

    private static List<Route> routes() {
        return all().toList();
    }

    /** Values that cannot stand where the schema says something else. */
    private static List<String> wrong(JsonNode schema) {
        return switch (schema.path("type").asString("")) {
            case "string" -> List.of("7", "1.5", "true", "[]", "{}");
            case "integer", "number" -> List.of("\"many\"", "true", "[]", "{}");
            case "array" -> List.of("7", "\"Ada\"", "{}", "[[]]", "[null]");
            case "object" -> List.of("7", "[]", "{\"noSuchField\": 1}");
            case "boolean" -> List.of("7", "\"perhaps\"", "[]");
            default -> List.of();
        };
    }

    private Answer send(Route route, Object id, byte[] body, MediaType type) {
        return caller.send(route.method(), route.path(id), body, headers -> headers.setContentType(type));
    }

    private static boolean isProblem(Answer answer) {
        return answer.status() / 100 == 4
                && MediaType.APPLICATION_PROBLEM_JSON.equals(answer.headers().getContentType())
                && !answer.text("code").isBlank()
                && !answer.text("detail").isBlank();
    }

    private static boolean pointsTo(Answer answer, String field) {
        return answer.body().path("errors").findValuesAsString("pointer").stream()
                .anyMatch(pointer -> pointer.startsWith(field));
    }
}
