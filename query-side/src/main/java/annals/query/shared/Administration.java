package annals.query.shared;

import annals.api.access.Actor;
import annals.api.access.Role;
import java.util.Set;

/** Events of sign-in, rights and configuration: when colleagues come and go is no concern of everybody who may read the log. */
public final class Administration {

    /** What the registered names of such events begin with. */
    public static final String PREFIX = "crm.access.";

    private static final Set<Role> READERS = Set.of(Role.ADMIN, Role.AUDITOR);

    private Administration() {}

    /** Whether the actor may see all events. */
    public static boolean isOpenTo(Actor reader) {
        return reader.hasAny(READERS);
    }

    /** Whether the actor may see an event of this type. */
    public static boolean shows(Actor reader, String type) {
        return isOpenTo(reader) || !type.startsWith(PREFIX);
    }
}
