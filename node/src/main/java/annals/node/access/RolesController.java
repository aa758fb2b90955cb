package annals.node.access;

import annals.api.access.Allowed;
import annals.api.access.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class RolesController {

    private static final int MOST_BY_NAME = 100;

    private final People people;
    private final RoleRoutes routes;

    RolesController(People people, RoleRoutes routes) {
        this.people = people;
        this.routes = routes;
    }

    /**
     * A role.
     *
     * @param role its name, which is also the key of its label
     * @param people who has it; programs are listed with their tokens
     * @param areas what it may do
     */
    record Known(Role role, RoleHolders people, List<RoleRoutes.Area> areas) {}

    /** All roles there are, in the order in which they are declared. */
    record All(List<Known> entries) {}

    @GetMapping("/api/administration/roles")
    @Allowed({Role.ADMIN, Role.AUDITOR})
    Mono<All> all() {
        return people.holders(MOST_BY_NAME).map(this::told);
    }

    private All told(Map<Role, RoleHolders> holders) {
        return new All(Arrays.stream(Role.values())
                .map(role -> new Known(role, holders.getOrDefault(role, RoleHolders.NOBODY), routes.of(role)))
                .toList());
    }
}
