package annals.command.customer;

import static annals.api.customer.CustomerRefusal.CONTACT_POINT_UNKNOWN;
import static annals.api.customer.CustomerRefusal.CUSTOMER_ALREADY_REGISTERED;
import static annals.api.customer.CustomerRefusal.CUSTOMER_NOT_FOUND;
import static annals.api.customer.CustomerRefusal.EMAIL_TAKEN;
import static annals.api.customer.CustomerRefusal.PREFERENCE_INVALID;
import static annals.api.customer.CustomerRefusal.TOO_MANY_CONTACT_POINTS;
import static annals.api.shared.RequestRefusal.VERSION_STALE;

import annals.api.customer.Channel;
import annals.api.customer.ContactPoint;
import annals.api.customer.CustomerCommand;
import annals.api.customer.CustomerCommand.AddContactPoint;
import annals.api.customer.CustomerCommand.AssignOwner;
import annals.api.customer.CustomerCommand.RegisterCustomer;
import annals.api.customer.CustomerCommand.RemoveContactPoint;
import annals.api.customer.CustomerCommand.RenameCustomer;
import annals.api.customer.CustomerCommand.SetPreference;
import annals.api.customer.CustomerEvent.ContactPointAdded;
import annals.api.customer.CustomerEvent.ContactPointRemoved;
import annals.api.customer.CustomerEvent.CustomerRegistered;
import annals.api.customer.CustomerEvent.CustomerRenamed;
import annals.api.customer.CustomerEvent.OwnerAssigned;
import annals.api.customer.CustomerEvent.PreferenceSet;
import annals.api.customer.CustomerId;
import annals.api.customer.CustomerKind;
import annals.api.customer.EmailAddress;
import annals.api.customer.EmailReservationEvent.EmailReleased;
import annals.api.customer.EmailReservationEvent.EmailReserved;
import annals.api.customer.PreferenceKey;
import annals.command.shared.AggregateSpec;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CustomerTest {

    private static final Instant AT = Instant.parse("2026-03-04T05:06:07Z");
    private static final CustomerId ADA = CustomerId.next();
    private static final CustomerId BOB = CustomerId.next();
    private static final ContactPoint MAIL = ContactPoint.email("ada@example.com");
    private static final ContactPoint PHONE = ContactPoint.phone("+493012345678");
    private static final EmailAddress ADDRESS = new EmailAddress("ada@example.com");

    private final AggregateSpec customers = AggregateSpec.of(new CustomerFeature());

    private static RegisterCustomer register(CustomerId id, String name, List<ContactPoint> points) {
        return new RegisterCustomer(id, CustomerKind.PERSON, name, points, Channel.PHONE, null, "api", AT);
    }

    private static CustomerRegistered registered(CustomerId id, String name, ContactPoint... points) {
        return new CustomerRegistered(id, CustomerKind.PERSON, name, List.of(points), Channel.PHONE, null, "api", AT);
    }

    static Stream<CustomerCommand> commandsToARegisteredCustomer() {
        return Stream.of(
                new RenameCustomer(ADA, "Ada", AT),
                new AddContactPoint(ADA, MAIL, AT),
                new RemoveContactPoint(ADA, MAIL, AT),
                new SetPreference(ADA, PreferenceKey.LANGUAGE, "de", AT),
                new AssignOwner(ADA, "kim", AT));
    }

    @Nested
    class AnUnknownCustomer {

        @Test
        void isRegisteredTogetherWithItsEmailAddress() {
            customers
                    .when(register(ADA, "  Ada ", List.of(MAIL, PHONE, MAIL)))
                    .publishes(new EmailReserved(ADDRESS, ADA, AT), registered(ADA, "Ada", MAIL, PHONE));
        }

        @ParameterizedTest
        @MethodSource("annals.command.customer.CustomerTest#commandsToARegisteredCustomer")
        void knowsNoOtherCommand(CustomerCommand command) {
            customers.when(command).refuses(CUSTOMER_NOT_FOUND);
        }

        @Test
        void needsAName() {
            customers.when(register(ADA, " ", List.of())).isInvalid("TEXT_EMPTY");
        }

        @Test
        void cannotHaveMoreContactPointsThanAnybodyReads() {
            var many = IntStream.range(0, 51)
                    .mapToObj(i -> ContactPoint.email("a" + i + "@example.com"))
                    .toList();
            customers.when(register(ADA, "Ada", many)).refuses(TOO_MANY_CONTACT_POINTS);
        }

        @Test
        void cannotHaveAnotherCustomersEmailAddress() {
            customers
                    .given(EmailReservation.idOf(ADDRESS), new EmailReserved(ADDRESS, BOB, AT))
                    .when(register(ADA, "Ada", List.of(ContactPoint.email("ADA@Example.com"))))
                    .refuses(EMAIL_TAKEN);
        }
    }

    @Nested
    class ARegisteredCustomer {

        @Test
        void isNotRegisteredAgain() {
            customers
                    .given(ADA, registered(ADA, "Ada"))
                    .when(register(ADA, "Ada", List.of()))
                    .refuses(CUSTOMER_ALREADY_REGISTERED);
        }

        @Test
        void canBeRenamed() {
            customers
                    .given(ADA, registered(ADA, "Ada"))
                    .when(new RenameCustomer(ADA, "Ada Lovelace", AT))
                    .publishes(new CustomerRenamed(ADA, "Ada", "Ada Lovelace", AT))
                    .when(new RenameCustomer(ADA, "Ada Lovelace", AT))
                    .publishesNothing();
        }

        @Test
        void getsOneMoreContactPointOnce() {
            customers
                    .given(ADA, registered(ADA, "Ada"))
                    .when(new AddContactPoint(ADA, MAIL, AT))
                    .publishes(new EmailReserved(ADDRESS, ADA, AT), new ContactPointAdded(ADA, MAIL, AT))
                    .when(new AddContactPoint(ADA, MAIL, AT))
                    .publishesNothing();
        }

        @Test
        void givesItsEmailAddressFreeForOthers() {
            customers
                    .when(register(ADA, "Ada", List.of(MAIL)))
                    .when(register(BOB, "Bob", List.of(MAIL)))
                    .refuses(EMAIL_TAKEN)
                    .when(new RemoveContactPoint(ADA, MAIL, AT))
                    .publishes(new EmailReleased(ADDRESS, ADA, AT), new ContactPointRemoved(ADA, MAIL, AT))
                    .when(register(BOB, "Bob", List.of(MAIL)))
                    .publishes(new EmailReserved(ADDRESS, BOB, AT), registered(BOB, "Bob", MAIL));
        }

        @Test
        void losesOnlyContactPointsItHas() {
            customers
                    .given(ADA, registered(ADA, "Ada", PHONE))
                    .when(new RemoveContactPoint(ADA, MAIL, AT))
                    .refuses(CONTACT_POINT_UNKNOWN)
                    .when(new RemoveContactPoint(ADA, PHONE, AT))
                    .publishes(new ContactPointRemoved(ADA, PHONE, AT));
        }

        @Test
        void hasPreferencesThatMeanSomething() {
            customers
                    .given(ADA, registered(ADA, "Ada"))
                    .when(new SetPreference(ADA, PreferenceKey.PREFERRED_CHANNEL, "EMAIL", AT))
                    .publishes(new PreferenceSet(ADA, PreferenceKey.PREFERRED_CHANNEL, "PHONE", "EMAIL", AT))
                    .when(new SetPreference(ADA, PreferenceKey.PREFERRED_CHANNEL, "EMAIL", AT))
                    .publishesNothing()
                    .when(new SetPreference(ADA, PreferenceKey.PREFERRED_CHANNEL, "PIGEON", AT))
                    .refuses(PREFERENCE_INVALID)
                    .when(new SetPreference(ADA, PreferenceKey.LANGUAGE, "de-AT", AT))
                    .publishes(new PreferenceSet(ADA, PreferenceKey.LANGUAGE, null, "de-AT", AT))
                    .when(new SetPreference(ADA, PreferenceKey.LANGUAGE, "not a language", AT))
                    .refuses(PREFERENCE_INVALID);
        }

        @Test
        void hasOneOwner() {
            customers
                    .given(ADA, registered(ADA, "Ada"))
                    .when(new AssignOwner(ADA, "kim", AT))
                    .publishes(new OwnerAssigned(ADA, null, "kim", AT))
                    .when(new AssignOwner(ADA, "kim", AT))
                    .publishesNothing()
                    .when(new AssignOwner(ADA, "sam", AT))
                    .publishes(new OwnerAssigned(ADA, "kim", "sam", AT));
        }

        @Test
        void isNotChangedByWhoHasSeenAnOlderVersion() {
            customers
                    .given(ADA, registered(ADA, "Ada"), new CustomerRenamed(ADA, "Ada", "Ada L.", AT))
                    .when(new RenameCustomer(ADA, "Adele", AT), 0L)
                    .refuses(VERSION_STALE)
                    .when(new RenameCustomer(ADA, "Adele", AT), 1L)
                    .publishes(new CustomerRenamed(ADA, "Ada L.", "Adele", AT));
        }
    }
}
