package annals.api.customer.touchpoint;

import annals.api.access.Department;
import annals.api.customer.AboutCustomer;
import annals.api.customer.Channel;
import annals.api.customer.CustomerId;
import annals.api.shared.EventType;
import annals.api.shared.Personal;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happened between a customer and us. Stored for ever: see CONTRIBUTING, "Change an event". */
public sealed interface TouchpointEvent extends AboutCustomer {

    /**
     * A customer and we were in contact.
     *
     * @param visibleTo the departments that may read it; empty means all, and it never is for an internal note
     */
    @EventType("crm.customer.touchpoint.recorded")
    record TouchpointRecorded(
            TouchpointId touchpointId,
            CustomerId customerId,
            Channel channel,
            Direction direction,
            Department department,
            @Personal String subject,
            @Personal @Nullable String body,
            @Nullable String externalId,
            Set<Department> visibleTo,
            Instant occurredAt)
            implements TouchpointEvent {

        /** Copies the departments. */
        public TouchpointRecorded {
            visibleTo = Department.setOf(visibleTo);
        }
    }
}
