package annals.api.customer;

import annals.api.customer.CustomerEvent.ContactPointAdded;
import annals.api.customer.CustomerEvent.ContactPointRemoved;
import annals.api.customer.CustomerEvent.CustomerRegistered;
import annals.api.customer.CustomerEvent.CustomerRenamed;
import annals.api.customer.CustomerEvent.OwnerAssigned;
import annals.api.customer.CustomerEvent.PreferenceSet;
import annals.api.customer.EmailReservationEvent.EmailReleased;
import annals.api.customer.EmailReservationEvent.EmailReserved;
import annals.api.shared.DomainEvent;
import annals.api.shared.EventSamples;
import java.time.Instant;
import java.util.List;

/** One full and one minimal sample of each of the customer's events. */
public final class CustomerSamples implements EventSamples {

    /** The customer of all samples. */
    public static final CustomerId CUSTOMER = CustomerId.of("01890a5d-ac96-774b-bcce-b302099a8057");

    /** When all samples happened. */
    public static final Instant AT = Instant.parse("2026-03-04T05:06:07.123456Z");

    private static final ContactPoint EMAIL = ContactPoint.email("ada@example.com");
    private static final ContactPoint PHONE = ContactPoint.phone("+493012345678");

    @Override
    public String feature() {
        return "customer";
    }

    @Override
    public List<DomainEvent> samples() {
        return List.of(
                new CustomerRegistered(
                        CUSTOMER,
                        CustomerKind.PERSON,
                        "Ada Example",
                        List.of(EMAIL, PHONE),
                        Channel.PHONE,
                        "A-1",
                        "api",
                        AT),
                new CustomerRegistered(
                        CUSTOMER, CustomerKind.ORGANIZATION, "Example Ltd", List.of(), null, null, "import", AT),
                new CustomerRenamed(CUSTOMER, "Ada Example", "Ada Sample", AT),
                new CustomerRenamed(CUSTOMER, "A", "B", AT),
                new ContactPointAdded(CUSTOMER, EMAIL, AT),
                new ContactPointAdded(CUSTOMER, PHONE, AT),
                new ContactPointRemoved(CUSTOMER, EMAIL, AT),
                new ContactPointRemoved(CUSTOMER, PHONE, AT),
                new PreferenceSet(CUSTOMER, PreferenceKey.PREFERRED_CHANNEL, "PHONE", "EMAIL", AT),
                new PreferenceSet(CUSTOMER, PreferenceKey.LANGUAGE, null, "de-AT", AT),
                new OwnerAssigned(CUSTOMER, "sam", "kim", AT),
                new OwnerAssigned(CUSTOMER, null, "kim", AT),
                new EmailReserved(new EmailAddress("ada@example.com"), CUSTOMER, AT),
                new EmailReserved(new EmailAddress("a@b.example"), CUSTOMER, AT),
                new EmailReleased(new EmailAddress("ada@example.com"), CUSTOMER, AT),
                new EmailReleased(new EmailAddress("a@b.example"), CUSTOMER, AT));
    }
}
