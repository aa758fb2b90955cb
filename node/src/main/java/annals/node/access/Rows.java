package annals.node.access;

import annals.api.access.Department;
import annals.api.access.Role;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How roles and departments stand in the tables. */
final class Rows {

    private Rows() {}

    static String[] names(Collection<Role> roles) {
        return roles.stream().sorted().map(Role::outside).toArray(String[]::new);
    }

    static Set<Role> roles(Readable row) {
        var roles = EnumSet.noneOf(Role.class);
        for (String name : required(row, "roles", String[].class)) {
            roles.add(Role.of(name));
        }
        return roles;
    }

    static @Nullable Department department(Readable row) {
        String name = row.get("department", String.class);
        return name == null ? null : Department.valueOf(name);
    }

    static @Nullable Instant instant(Readable row, String column) {
        return row.get(column, Instant.class);
    }

    static <T> T required(Readable row, String column, Class<T> type) {
        T value = row.get(column, type);
        if (value == null) {
            throw new IllegalStateException(column + " is never null");
        }
        return value;
    }
}
