package annals.query.audit.trail;

import annals.api.access.Actor;
import annals.api.access.ActorType;
import annals.api.access.Department;
import annals.api.access.Role;
import java.util.Set;

/** Who looks at the trail. */
final class Auditors {

    static final Actor AUDITOR = of(Role.AUDITOR);
    static final Actor PRIVACY_OFFICER = of(Role.PRIVACY_OFFICER);

    private Auditors() {}

    private static Actor of(Role role) {
        return new Actor("vera", "Vera", ActorType.USER, Department.AUDIT, Set.of(role));
    }
}
