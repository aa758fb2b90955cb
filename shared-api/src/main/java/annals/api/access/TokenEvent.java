package annals.api.access;

import annals.api.shared.DomainEvent;
import annals.api.shared.EventType;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a program's token. Never holds the secret. Stored for ever: see CONTRIBUTING, "Change an event". */
public sealed interface TokenEvent extends DomainEvent {

    /** The token, by which the log names the program. */
    UUID tokenId();

    /** A program has access from now on. */
    @EventType("crm.access.token.made")
    record TokenMade(
            UUID tokenId,
            String name,
            ActorType actorType,
            @Nullable Department department,
            Set<Role> roles,
            Instant occurredAt)
            implements TokenEvent {

        /** Copies the roles. */
        public TokenMade {
            roles = Role.setOf(roles);
        }
    }

    /** The program has no access any more. */
    @EventType("crm.access.token.revoked")
    record TokenRevoked(UUID tokenId, String name, Instant occurredAt) implements TokenEvent {}
}
