package annals.api.access;

import annals.api.shared.DomainEvent;
import annals.api.shared.EventType;
import java.time.Instant;

/** What happened to the key that wraps the keys of people. Stored for ever: see CONTRIBUTING, "Change an event". */
public sealed interface MasterKeyEvent extends DomainEvent {

    /** It is to be replaced by a new one. */
    @EventType("crm.access.master-key.rotation-ordered")
    record RotationOrdered(Instant occurredAt) implements MasterKeyEvent {}
}
