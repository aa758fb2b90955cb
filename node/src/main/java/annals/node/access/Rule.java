package annals.node.access;

import annals.api.access.Actor;
import annals.api.access.Allowed;
import annals.api.access.Role;
import java.util.Optional;
import java.util.Set;

/** Who may use a route. */
record Rule(Audience audience, Set<Role> roles) {

    enum Audience {
        /** The sign-in is not even looked at. */
        OPEN,
        EVERYONE,
        SIGNED_IN,
        ROLES,
        NOBODY
    }

    static final Rule OPEN = new Rule(Audience.OPEN, Set.of());
    static final Rule NOBODY = new Rule(Audience.NOBODY, Set.of());

    static Rule of(Allowed allowed) {
        if (allowed.everyone()) {
            return new Rule(Audience.EVERYONE, Set.of());
        }
        if (allowed.signedIn()) {
            return new Rule(Audience.SIGNED_IN, Set.of());
        }
        return new Rule(Audience.ROLES, Set.of(allowed.value()));
    }

    boolean is(Audience other) {
        return audience == other;
    }

    boolean admits(Optional<Actor> actor) {
        return switch (audience) {
            case OPEN, EVERYONE -> true;
            case SIGNED_IN -> actor.isPresent();
            case ROLES -> actor.filter(who -> who.hasAny(roles)).isPresent();
            case NOBODY -> false;
        };
    }

    /** Whether the role alone is enough. */
    boolean admits(Role role) {
        return switch (audience) {
            case OPEN, EVERYONE, SIGNED_IN -> true;
            case ROLES -> roles.contains(role);
            case NOBODY -> false;
        };
    }

    /** As the list of all routes shows it. */
    @Override
    public String toString() {
        return switch (audience) {
            case OPEN -> "open";
            case EVERYONE -> "everyone";
            case SIGNED_IN -> "signed in";
            case ROLES -> roles.isEmpty() ? "NOBODY" : String.join(", ", Rows.names(roles));
            case NOBODY -> "NOBODY";
        };
    }
}
