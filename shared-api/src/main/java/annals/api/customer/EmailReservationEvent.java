package annals.api.customer;

import annals.api.shared.DomainEvent;
import annals.api.shared.EventType;
import annals.api.shared.Personal;
import java.time.Instant;

/**
 * Whom an e-mail address belongs to. Kept apart from the customer, because the log itself then decides which of two
 * customers got the address first.
 */
public sealed interface EmailReservationEvent extends DomainEvent {

    /** The address belongs to this customer from now on. */
    @EventType("crm.customer.email.reserved")
    record EmailReserved(@Personal EmailAddress email, CustomerId customerId, Instant occurredAt)
            implements EmailReservationEvent {}

    /** The address is free again. */
    @EventType("crm.customer.email.released")
    record EmailReleased(@Personal EmailAddress email, CustomerId customerId, Instant occurredAt)
            implements EmailReservationEvent {}
}
