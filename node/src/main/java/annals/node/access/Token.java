package annals.node.access;

import annals.api.access.ActorType;
import annals.api.access.Department;
import annals.api.access.Role;
import annals.api.shared.InvalidValue;
import annals.api.shared.Refused;
import annals.api.shared.Text;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A program's access, as administrators see it: without the secret. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Token(
        UUID tokenId,
        String name,
        ActorType actorType,
        @Nullable Department department,
        Set<Role> roles,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    private static final Set<ActorType> PROGRAMS =
            EnumSet.of(ActorType.INTEGRATION, ActorType.IMPORT, ActorType.PARTNER);

    /** What is to be made: which program, acting for which department, with which rights. */
    record Wanted(
            String name, ActorType actorType, @Nullable Department department, Set<Role> roles) {

        Wanted {
            name = Text.line(name, "A name");
            if (roles.isEmpty()) {
                throw Refused.because(AccessRefusal.ROLES_NEEDED);
            }
            if (!PROGRAMS.contains(actorType)) {
                throw new InvalidValue("ACTOR_TYPE_INVALID", "A program is INTEGRATION, IMPORT or PARTNER.");
            }
        }
    }

    static Token of(Readable row) {
        return new Token(
                Rows.required(row, "id", UUID.class),
                Rows.required(row, "name", String.class),
                ActorType.valueOf(Rows.required(row, "actor_type", String.class)),
                Rows.department(row),
                Rows.roles(row),
                Rows.required(row, "created_at", Instant.class),
                Rows.instant(row, "last_used_at"),
                Rows.instant(row, "revoked_at"));
    }
}
