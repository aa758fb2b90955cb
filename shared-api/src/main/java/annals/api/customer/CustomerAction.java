package annals.api.customer;

import annals.api.access.Action;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What can be done with a registered customer, in the order in which it is usually done. */
public enum CustomerAction implements Action {
    RECORD_TOUCHPOINT,
    ADD_CONTACT_POINT,
    REMOVE_CONTACT_POINT,
    SET_PREFERENCE,
    RENAME,
    ASSIGN_OWNER;

    private static final String CUSTOMER = "/api/customers/{customerId}";

    @Override
    public String route() {
        return this == RECORD_TOUCHPOINT ? CUSTOMER + "/touchpoints" : Action.below(CUSTOMER, this);
    }

    /**
     * The actions that a customer allows, in their order.
     *
     * @param reachable whether a contact point is known
     */
    public static Set<CustomerAction> allowed(boolean reachable) {
        var allowed = EnumSet.allOf(CustomerAction.class);
        if (!reachable) {
            allowed.remove(REMOVE_CONTACT_POINT);
        }
        return Collections.unmodifiableSet(allowed);
    }
}
