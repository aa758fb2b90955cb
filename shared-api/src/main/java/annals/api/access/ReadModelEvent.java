package annals.api.access;

import annals.api.shared.DomainEvent;
import annals.api.shared.EventType;
import java.time.Instant;

/** What an administrator ordered for a read model. Stored for ever: see CONTRIBUTING, "Change an event". */
public sealed interface ReadModelEvent extends DomainEvent {

    /** Such as {@code sales.pipeline}. */
    String readModel();

    /** It is to be built anew from the log. */
    @EventType("crm.access.read-model.rebuild-ordered")
    record RebuildOrdered(String readModel, Instant occurredAt) implements ReadModelEvent {}

    /** It is to try the event again at which it stands. */
    @EventType("crm.access.read-model.retry-ordered")
    record RetryOrdered(String readModel, Instant occurredAt) implements ReadModelEvent {}
}
