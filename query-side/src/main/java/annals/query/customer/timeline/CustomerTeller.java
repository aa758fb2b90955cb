package annals.query.customer.timeline;

import annals.api.customer.CustomerEvent;
import annals.api.customer.CustomerEvent.ContactPointAdded;
import annals.api.customer.CustomerEvent.ContactPointRemoved;
import annals.api.customer.CustomerEvent.CustomerRegistered;
import annals.api.customer.CustomerEvent.CustomerRenamed;
import annals.api.customer.CustomerEvent.OwnerAssigned;
import annals.api.customer.CustomerEvent.PreferenceSet;
import org.springframework.stereotype.Component;

@Component
class CustomerTeller implements Teller<CustomerEvent> {

    @Override
    public Class<CustomerEvent> events() {
        return CustomerEvent.class;
    }

    @Override
    public String thing(CustomerEvent event) {
        return "/api/customers/" + event.customerId();
    }

    @Override
    public Told tell(CustomerEvent event, String title) {
        return Told.of("customer", thing(event), line(event));
    }

    private static String line(CustomerEvent event) {
        if (event instanceof CustomerRegistered registered) {
            return "Registered as a customer: " + Words.quoted(registered.name());
        }
        if (event instanceof CustomerRenamed renamed) {
            return "Renamed from " + Words.quoted(renamed.from()) + " to " + Words.quoted(renamed.to());
        }
        if (event instanceof ContactPointAdded added) {
            return "New contact point: " + Words.of(added.contactPoint().type()) + " "
                    + added.contactPoint().value();
        }
        if (event instanceof ContactPointRemoved removed) {
            return "No longer reached by " + Words.of(removed.contactPoint().type()) + " "
                    + removed.contactPoint().value();
        }
        if (event instanceof PreferenceSet set) {
            return preference(set);
        }
        return "Looked after by " + ((OwnerAssigned) event).owner();
    }

    /** A language and a time are told as the customer gave them. */
    private static String preference(PreferenceSet set) {
        return switch (set.key()) {
            case PREFERRED_CHANNEL -> "Prefers to be reached by " + Words.of(set.to());
            case LANGUAGE -> "Prefers to be written to in the language " + set.to();
            case CONTACT_TIME -> "Prefers to be called at this time: " + Words.quoted(set.to());
        };
    }
}
