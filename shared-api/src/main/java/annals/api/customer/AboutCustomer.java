package annals.api.customer;

import annals.api.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/** A fact that belongs on a customer's timeline. */
public interface AboutCustomer extends DomainEvent {

    /** The customer; null while it is not known whom it concerns. */
    @Nullable
    CustomerId customerId();
}
