package annals.node.access;

import static org.assertj.core.api.Assertions.assertThat;

import annals.api.access.Role;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DoorTest
class DemoPeopleTest {

    @Autowired
    private Visitors visitors;

    @Test
    void thereIsOnePersonForEachRoleAndEachCanSignIn(@Autowired DemoPeople demo) {
        var people = Objects.requireNonNull(demo.create().block());
        assertThat(people)
                .extracting(DemoPeople.SignIn::login)
                .hasSize(Role.values().length - 1)
                .doesNotContain("integration_client");
        assertThat(people).extracting(DemoPeople.SignIn::password).doesNotHaveDuplicates();
        for (var person : people) {
            visitors.signIn(person.login(), person.password())
                    .exchange()
                    .expectBody()
                    .jsonPath("$.roles[0]")
                    .isEqualTo(person.login());
        }
        assertThat(demo.create().block()).isEmpty();
    }
}
