package annals.node.access;

import annals.api.access.Role;
import io.r2dbc.spi.Readable;
import java.util.List;

/**
 * Who has a role and may sign in.
 *
 * @param count how many people
 * @param entries the first of them in the order of their logins
 */
record RoleHolders(long count, List<Colleague> entries) {

    static final RoleHolders NOBODY = new RoleHolders(0, List.of());

    /** One of them. */
    record Holder(Role role, long count, Colleague colleague) {

        static Holder of(Readable row) {
            return new Holder(
                    Role.of(Rows.required(row, "role", String.class)),
                    Rows.required(row, "total", Long.class),
                    Colleague.of(row));
        }
    }

    /** All holders of one role, who are at least one. */
    static RoleHolders of(List<Holder> holders) {
        return new RoleHolders(
                holders.get(0).count(), holders.stream().map(Holder::colleague).toList());
    }
}
