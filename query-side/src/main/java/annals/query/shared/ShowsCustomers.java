package annals.query.shared;

import java.util.Collection;
import java.util.UUID;

/**
 * Part of an answer that shows customers without having a {@link annals.api.customer.CustomerId} of each. Where there is
 * one, it says by itself who is shown.
 */
public interface ShowsCustomers {

    /** The ids of the customers of whom something is shown. */
    Collection<UUID> shownCustomers();
}
