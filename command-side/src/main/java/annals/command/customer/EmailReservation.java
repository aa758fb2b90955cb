package annals.command.customer;

import static annals.api.customer.CustomerRefusal.EMAIL_TAKEN;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import annals.api.customer.CustomerId;
import annals.api.customer.EmailAddress;
import annals.api.customer.EmailReservationEvent.EmailReleased;
import annals.api.customer.EmailReservationEvent.EmailReserved;
import annals.api.shared.Ids;
import annals.api.shared.Refused;
import java.time.Instant;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/**
 * Whom one e-mail address belongs to. Its id follows from the address, so two customers who want the same address meet in
 * one stream, and the log lets only the first append.
 */
@AggregateRoot(type = "crm.customer.email")
class EmailReservation {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // the framework reads it
    private @Nullable String id;

    private @Nullable CustomerId holder;

    static String idOf(EmailAddress email) {
        return Ids.derived("email", email.value()).toString();
    }

    void reserve(EmailAddress email, CustomerId customerId, Instant occurredAt) {
        if (customerId.equals(holder)) {
            return;
        }
        if (holder != null) {
            throw Refused.because(EMAIL_TAKEN, "customerId", holder);
        }
        apply(new EmailReserved(email, customerId, occurredAt));
    }

    void release(EmailAddress email, CustomerId customerId, Instant occurredAt) {
        if (customerId.equals(holder)) {
            apply(new EmailReleased(email, customerId, occurredAt));
        }
    }

    @EventSourcingHandler
    void on(EmailReserved event, DomainEventMessage<?> message) {
        // the address itself may have been erased since
        id = event.email().equals(EmailAddress.ERASED) ? message.getAggregateIdentifier() : idOf(event.email());
        holder = event.customerId();
    }

    @EventSourcingHandler
    void on(EmailReleased event) {
        holder = null;
    }
}
