package annals.api.access;

import annals.api.shared.DomainEvent;
import annals.api.shared.EventType;
import java.time.Instant;

/** What happened at the sign-in and concerns nobody who is known. Stored for ever: see CONTRIBUTING, "Change an event". */
public sealed interface SignInEvent extends DomainEvent {

    /**
     * Somebody tried logins that nobody has. What was typed is not kept: it may be a password.
     *
     * @param attempts how many there were in one minute
     * @param occurredAt when that minute began
     */
    @EventType("crm.access.sign-in.unknown-refused")
    record UnknownSignInsRefused(int attempts, Instant occurredAt) implements SignInEvent {}
}
