package annals.node.access;

import static annals.api.access.Role.ADMIN;
import static annals.api.access.Role.AUDITOR;
import static annals.api.access.Role.MARKETER;
import static annals.api.access.Role.SALES_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import annals.api.access.Role;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@DoorTest
class RolesTest {

    private static final String ROLES = "/api/administration/roles";

    @Autowired
    private Visitors visitors;

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyAdministratorsAndAuditorsReadWhatTheRolesMayDo(Role role) {
        int expected = List.of(ADMIN, AUDITOR).contains(role) ? 200 : 403;
        asked(visitors.program(role)).expectStatus().isEqualTo(expected);
    }

    @Test
    void whoIsNotSignedInReadsNothing() {
        visitors.client().get().uri(ROLES).exchange().expectStatus().isUnauthorized();
    }

    @Test
    void everyRoleIsThereAlsoOneThatNobodyHas() {
        assertThat(roles().entries()).extracting(RolesController.Known::role).containsExactly(Role.values());
        assertThat(one(Role.INTEGRATION_CLIENT).people()).isEqualTo(RoleHolders.NOBODY);
    }

    @Test
    void whoHasSeveralRolesCountsForEachAndWhoMayNoLongerSignInForNone() {
        long marketers = one(MARKETER).people().count();
        long managers = one(SALES_MANAGER).people().count();
        var both = visitors.person(MARKETER, SALES_MANAGER);
        var gone = visitors.person(MARKETER);
        disable(gone);
        assertThat(one(MARKETER).people().count()).isEqualTo(marketers + 1);
        assertThat(one(SALES_MANAGER).people().count()).isEqualTo(managers + 1);
        assertThat(one(MARKETER).people().entries())
                .extracting(Colleague::login)
                .contains(both.login())
                .doesNotContain(gone.login());
    }

    @Test
    void programsAreNoPeople() {
        long before = one(AUDITOR).people().count();
        visitors.program(AUDITOR);
        assertThat(one(AUDITOR).people().count()).isEqualTo(before);
    }

    @Test
    void aCrowdIsCountedButOnlyTheFirstAreNamed() {
        var login = visitors.person(MARKETER).login();
        var few = Objects.requireNonNull(visitors.people().holders(1).block()).get(MARKETER);
        assertThat(Objects.requireNonNull(few).count())
                .isEqualTo(one(MARKETER).people().count());
        assertThat(few.entries())
                .hasSize(1)
                .first()
                .satisfies(first -> assertThat(first.login()).isLessThanOrEqualTo(login));
    }

    private void disable(Person person) {
        visitors.client()
                .post()
                .uri("/api/administration/people/{id}/disable", person.personId())
                .headers(visitors.program(ADMIN).headers())
                .bodyValue(Map.of())
                .exchange()
                .expectStatus()
                .isNoContent();
    }

    private RolesController.Known one(Role role) {
        return roles().entries().stream()
                .filter(each -> each.role() == role)
                .findFirst()
                .orElseThrow();
    }

    private RolesController.All roles() {
        return Objects.requireNonNull(asked(visitors.program(AUDITOR))
                .expectStatus()
                .isOk()
                .expectBody(RolesController.All.class)
                .returnResult()
                .getResponseBody());
    }

    private ResponseSpec asked(Visitors.Program program) {
        return visitors.client().get().uri(ROLES).headers(program.headers()).exchange();
    }
}
