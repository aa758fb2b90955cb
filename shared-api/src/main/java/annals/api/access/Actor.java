package annals.api.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks. Comes from the sign-in alone, never from the request.
 *
 * @param id a person's login, which is never given to another; a program's token id
 * @param name for people to read
 * @param department where the actor works; null for programs that belong to none
 * @param roles what the actor may do
 */
public record Actor(
        String id, String name, ActorType type, @Nullable Department department, Set<Role> roles) {

    /** Copies the roles. */
    public Actor {
        roles = Set.copyOf(roles);
    }

    /** Whether the actor has at least one of the roles. */
    public boolean hasAny(Set<Role> wanted) {
        return roles.stream().anyMatch(wanted::contains);
    }
}
