package annals.node.api;

import static org.assertj.core.api.Assertions.assertThat;

import annals.api.access.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What is told about roles is held against the rules that were reviewed. */
@ApiTest
class RolesRouteTest {

    private static final Set<String> ALL = Set.of("everyone", "signed in");

    @Autowired
    private Caller caller;

    /** A reviewed line: {@code POST /api/customers -> admin, sales_rep}. */
    private record Line(String route, String rule) {

        static Line of(String text) {
            var parts = text.split(" -> ", 2);
            return new Line(parts[0], parts[1]);
        }

        boolean isPartOfContract() {
            return route.contains(" /api/");
        }

        boolean isForAll() {
            return ALL.contains(rule);
        }

        boolean names(Role role) {
            return List.of(rule.split(", ")).contains(role.outside());
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aRoleIsToldToDoWhatItsRulesAdmitAndNothingElse(Role role) {
        assertThat(routes(role, false))
                .containsExactlyInAnyOrderElementsOf(reviewed().stream()
                        .filter(line -> line.names(role))
                        .map(Line::route)
                        .toList());
        assertThat(routes(role, true))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(reviewed().stream()
                        .filter(Line::isForAll)
                        .map(Line::route)
                        .toList());
    }

    @Test
    void whatIsDoneIsSaidInWordsBelowItsPartOfTheProduct() {
        assertThat(summaries("sales"))
                .contains("Deals: open", "Deals: change amount", "Deals: read", "Deals: read one", "Deals: win")
                .contains("Pipeline: read", "Pipeline deals: read", "Pipelines: define");
        assertThat(summaries("service")).contains("Tickets: note", "Tickets: await customer", "Queue: read");
        assertThat(summaries("customers"))
                .contains("Customers: register", "Customers: rename", "Touchpoints: record", "Timeline: read");
        assertThat(summaries("events")).containsExactly("Events: read", "Events: follow");
        assertThat(summaries("administration"))
                .contains(
                        "People: add", "People: set password", "Tokens: revoke", "Read models: rebuild", "Roles: read");
    }

    private List<String> summaries(String area) {
        return StreamSupport.stream(role(Role.ADMIN).path("areas").spliterator(), false)
                .filter(each -> each.path("area").asString("").equals(area))
                .flatMap(each -> each.findValuesAsString("summary").stream())
                .toList();
    }

    private List<String> routes(Role role, boolean everybody) {
        return role(role).path("areas").findValues("routes").stream()
                .flatMap(routes -> StreamSupport.stream(routes.spliterator(), false))
                .filter(route -> route.path("everybody").asBoolean() == everybody)
                .map(route -> route.path("method").asString("") + " "
                        + route.path("path").asString(""))
                .toList();
    }

    private JsonNode role(Role role) {
        var entries =
                caller.get("/api/administration/roles").hasStatus(200).body().path("entries");
        return StreamSupport.stream(entries.spliterator(), false)
                .filter(each -> each.path("role").asString("").equals(role.outside()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Line> reviewed() {
        return Reviewed.routes().stream()
                .map(Line::of)
                .filter(Line::isPartOfContract)
                .toList();
    }
}
