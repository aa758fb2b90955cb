package annals.api.customer;

import annals.api.shared.DomainCommand;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be done to a customer's own record. */
public sealed interface CustomerCommand extends DomainCommand {

    /** The customer it is done to. */
    CustomerId customerId();

    /** Registers a customer whose e-mail addresses belong to nobody else. */
    record RegisterCustomer(
            @TargetAggregateIdentifier CustomerId customerId,
            CustomerKind kind,
            String name,
            List<ContactPoint> contactPoints,
            @Nullable Channel preferredChannel,
            @Nullable String externalId,
            String source,
            Instant occurredAt)
            implements CustomerCommand {}

    /** Gives the customer another name. */
    record RenameCustomer(@TargetAggregateIdentifier CustomerId customerId, String name, Instant occurredAt)
            implements CustomerCommand {}

    /** Adds a way to reach the customer. */
    record AddContactPoint(
            @TargetAggregateIdentifier CustomerId customerId, ContactPoint contactPoint, Instant occurredAt)
            implements CustomerCommand {}

    /** Removes a way to reach the customer. */
    record RemoveContactPoint(
            @TargetAggregateIdentifier CustomerId customerId, ContactPoint contactPoint, Instant occurredAt)
            implements CustomerCommand {}

    /** Notes how the customer wants something done. */
    record SetPreference(
            @TargetAggregateIdentifier CustomerId customerId, PreferenceKey key, String value, Instant occurredAt)
            implements CustomerCommand {}

    /** Makes somebody of ours look after the customer. */
    record AssignOwner(@TargetAggregateIdentifier CustomerId customerId, String owner, Instant occurredAt)
            implements CustomerCommand {}

    /** Lets the customer's e-mail addresses be anybody's again; part of erasing what is known of the customer. */
    record ReleaseEmails(@TargetAggregateIdentifier CustomerId customerId, Instant occurredAt)
            implements CustomerCommand {}
}
