package annals.api.customer.touchpoint;

import annals.api.access.Department;
import annals.api.customer.Channel;
import annals.api.customer.CustomerId;
import annals.api.shared.DomainCommand;
import java.time.Instant;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be done with a touchpoint. */
public sealed interface TouchpointCommand extends DomainCommand {

    /**
     * Records a contact. The same external id on the same channel is the same contact, and recording it again changes
     * nothing.
     *
     * @param visibleTo the departments that may read it; empty means all, or for an internal note its own department
     */
    record RecordTouchpoint(
            @TargetAggregateIdentifier TouchpointId touchpointId,
            CustomerId customerId,
            Channel channel,
            Direction direction,
            Department department,
            String subject,
            @Nullable String body,
            @Nullable String externalId,
            Set<Department> visibleTo,
            Instant occurredAt)
            implements TouchpointCommand {}
}
