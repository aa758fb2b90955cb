package annals.api.access;

import annals.api.shared.DomainEvent;
import annals.api.shared.EventType;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * What happened to somebody who may sign in, and at the sign-in. Never holds a password or anything made of one. Stored for
 * ever: see CONTRIBUTING, "Change an event".
 */
public sealed interface PersonEvent extends DomainEvent {

    /** The person it happened to. */
    UUID personId();

    /** The name that the person signs in with. */
    String login();

    /** Somebody may sign in from now on. */
    @EventType("crm.access.person.added")
    record PersonAdded(
            UUID personId, String login, String name, Department department, Set<Role> roles, Instant occurredAt)
            implements PersonEvent {

        /** Copies the roles. */
        public PersonAdded {
            roles = Role.setOf(roles);
        }
    }

    /** The person has these roles and no others from now on. */
    @EventType("crm.access.person.roles-assigned")
    record RolesAssigned(UUID personId, String login, Set<Role> roles, Instant occurredAt) implements PersonEvent {

        /** Copies the roles. */
        public RolesAssigned {
            roles = Role.setOf(roles);
        }
    }

    /** The person has another password, and every session that was opened with an earlier one is over. */
    @EventType("crm.access.person.password-set")
    record PasswordSet(UUID personId, String login, Instant occurredAt) implements PersonEvent {}

    /** The person may not sign in any more, and every session is over. */
    @EventType("crm.access.person.disabled")
    record PersonDisabled(UUID personId, String login, Instant occurredAt) implements PersonEvent {}

    /** The person may sign in again. */
    @EventType("crm.access.person.enabled")
    record PersonEnabled(UUID personId, String login, Instant occurredAt) implements PersonEvent {}

    /** The person showed the right password and has a session. */
    @EventType("crm.access.person.signed-in")
    record PersonSignedIn(UUID personId, String login, Instant occurredAt) implements PersonEvent {}

    /** Somebody who used this person's login was not let in. */
    @EventType("crm.access.person.sign-in-refused")
    record SignInRefused(UUID personId, String login, SignInFault fault, Instant occurredAt) implements PersonEvent {}

    /** The person ended a session. */
    @EventType("crm.access.person.signed-out")
    record PersonSignedOut(UUID personId, String login, Instant occurredAt) implements PersonEvent {}
}
