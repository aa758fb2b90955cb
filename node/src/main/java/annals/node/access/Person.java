package annals.node.access;

import annals.api.access.Department;
import annals.api.access.Role;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who signs in with a password, as administrators see them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Person(
        UUID personId,
        String login,
        String name,
        Department department,
        Set<Role> roles,
        Instant createdAt,
        @Nullable Instant disabledAt) {

    static Person of(Readable row) {
        return new Person(
                Rows.required(row, "id", UUID.class),
                Rows.required(row, "login", String.class),
                Rows.required(row, "name", String.class),
                Department.valueOf(Rows.required(row, "department", String.class)),
                Rows.roles(row),
                Rows.required(row, "created_at", Instant.class),
                Rows.instant(row, "disabled_at"));
    }
}
