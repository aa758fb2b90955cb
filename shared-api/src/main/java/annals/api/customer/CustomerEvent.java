package annals.api.customer;

import annals.api.shared.EventType;
import annals.api.shared.Personal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to a customer's own record. Stored for ever: see CONTRIBUTING, "Change an event". */
public sealed interface CustomerEvent extends AboutCustomer {

    @Override
    CustomerId customerId();

    /** We know a new customer. */
    @EventType("crm.customer.customer.registered")
    record CustomerRegistered(
            CustomerId customerId,
            CustomerKind kind,
            @Personal String name,
            @Personal List<ContactPoint> contactPoints,
            @Nullable Channel preferredChannel,
            @Nullable String externalId,
            String source,
            Instant occurredAt)
            implements CustomerEvent {

        /** Copies the contact points. */
        public CustomerRegistered {
            contactPoints = List.copyOf(contactPoints);
        }
    }

    /** The customer goes by another name. */
    @EventType("crm.customer.customer.renamed")
    record CustomerRenamed(
            CustomerId customerId,
            @Personal String from,
            @Personal String to,
            Instant occurredAt) implements CustomerEvent {}

    /** The customer can be reached in one more way. */
    @EventType("crm.customer.contact-point.added")
    record ContactPointAdded(
            CustomerId customerId, @Personal ContactPoint contactPoint, Instant occurredAt) implements CustomerEvent {}

    /** The customer can no longer be reached in this way. */
    @EventType("crm.customer.contact-point.removed")
    record ContactPointRemoved(
            CustomerId customerId, @Personal ContactPoint contactPoint, Instant occurredAt) implements CustomerEvent {}

    /** The customer wants something done in a certain way; {@code from} is null the first time. */
    @EventType("crm.customer.preference.set")
    record PreferenceSet(
            CustomerId customerId,
            PreferenceKey key,
            @Nullable String from,
            String to,
            Instant occurredAt) implements CustomerEvent {}

    /** Somebody of ours looks after the customer from now on. */
    @EventType("crm.customer.owner.assigned")
    record OwnerAssigned(CustomerId customerId, @Nullable String from, String owner, Instant occurredAt)
            implements CustomerEvent {}
}
