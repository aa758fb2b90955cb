package annals.command.privacy;

import annals.api.customer.CustomerEvent;
import annals.api.customer.CustomerId;
import annals.api.privacy.PrivacyRefusal;
import annals.command.shared.KnownAggregates;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Lets commands about a person's data insist that the person is a customer of ours, or was one. */
final class KnownSubjects {

    private final KnownAggregates customers;

    KnownSubjects(EventStore store) {
        customers = new KnownAggregates(store, CustomerEvent.class, PrivacyRefusal.SUBJECT_NOT_FOUND);
    }

    void require(CustomerId customerId) {
        customers.require(customerId);
    }
}
