package annals.command.customer;

import annals.api.customer.ContactPoint;
import annals.api.customer.ContactPointType;
import annals.api.customer.CustomerId;
import annals.api.customer.EmailAddress;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.axonframework.modelling.command.Repository;

/** Reserves and releases e-mail addresses as part of the customer's own unit of work. */
final class EmailReservations {

    private final Repository<EmailReservation> repository;

    EmailReservations(Repository<EmailReservation> repository) {
        this.repository = repository;
    }

    void reserve(Collection<ContactPoint> contactPoints, CustomerId customerId, Instant occurredAt) {
        for (EmailAddress email : emails(contactPoints)) {
            load(email).execute(reservation -> reservation.reserve(email, customerId, occurredAt));
        }
    }

    void release(Collection<ContactPoint> contactPoints, CustomerId customerId, Instant occurredAt) {
        for (EmailAddress email : emails(contactPoints)) {
            load(email).execute(reservation -> reservation.release(email, customerId, occurredAt));
        }
    }

    private org.axonframework.modelling.command.Aggregate<EmailReservation> load(EmailAddress email) {
        try {
            return repository.loadOrCreate(EmailReservation.idOf(email), EmailReservation::new);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("An e-mail reservation could not be loaded.", e);
        }
    }

    /** In one order for everybody, so that two customers with the same addresses cannot wait for each other. */
    private static List<EmailAddress> emails(Collection<ContactPoint> contactPoints) {
        return contactPoints.stream()
                .filter(point -> point.type() == ContactPointType.EMAIL)
                .map(ContactPoint::value)
                .distinct()
                .sorted()
                .map(EmailAddress::new)
                .toList();
    }
}
