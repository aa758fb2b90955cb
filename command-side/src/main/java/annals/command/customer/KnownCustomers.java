package annals.command.customer;

import static annals.api.customer.CustomerRefusal.CUSTOMER_UNKNOWN;

import annals.api.customer.CustomerEvent;
import annals.api.customer.CustomerId;
import annals.command.shared.KnownAggregates;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Lets commands of other features insist that the customer they name is registered. */
public final class KnownCustomers {

    private final KnownAggregates customers;

    /** @param store where customers are looked for */
    public KnownCustomers(EventStore store) {
        customers = new KnownAggregates(store, CustomerEvent.class, CUSTOMER_UNKNOWN);
    }

    /** Refuses with {@code CUSTOMER_UNKNOWN} if there is no such customer. */
    public void require(CustomerId customerId) {
        customers.require(customerId);
    }
}
