package annals.command.customer;

import static annals.api.customer.CustomerRefusal.CUSTOMER_UNKNOWN;

import annals.api.customer.CustomerEvent;
import annals.api.customer.CustomerId;
import annals.command.shared.KnownAggregates;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Lets commands of other features insist that the customer they name is registered, and was not erased. */
public final class KnownCustomers {

    private final KnownAggregates customers;
    private final ErasedCustomers erased;

    /** @param store where customers are looked for */
    public KnownCustomers(EventStore store) {
        customers = new KnownAggregates(store, CustomerEvent.class, CUSTOMER_UNKNOWN);
        erased = new ErasedCustomers(store);
    }

    /** Refuses with {@code CUSTOMER_UNKNOWN} if there is no such customer, with {@code SUBJECT_ERASED} if it is erased. */
    public void require(CustomerId customerId) {
        customers.require(customerId);
        erased.refuse(customerId);
    }
}
