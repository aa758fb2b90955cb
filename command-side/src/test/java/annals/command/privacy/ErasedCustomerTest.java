package annals.command.privacy;

import static annals.command.privacy.PrivacyFixture.*;
import static org.assertj.core.api.Assertions.assertThat;

import annals.api.access.Department;
import annals.api.customer.Channel;
import annals.api.customer.ContactPoint;
import annals.api.customer.CustomerCommand.*;
import annals.api.customer.CustomerEvent.CustomerRegistered;
import annals.api.customer.CustomerId;
import annals.api.customer.CustomerKind;
import annals.api.customer.CustomerRefusal;
import annals.api.customer.EmailAddress;
import annals.api.customer.EmailReservationEvent.EmailReleased;
import annals.api.customer.EmailReservationEvent.EmailReserved;
import annals.api.customer.touchpoint.Direction;
import annals.api.customer.touchpoint.TouchpointCommand.RecordTouchpoint;
import annals.api.customer.touchpoint.TouchpointId;
import annals.api.privacy.ErasureReason;
import annals.api.privacy.PrivacyRefusal;
import annals.api.privacy.SubjectCommand.EraseSubject;
import annals.api.service.ticket.TicketCommand.*;
import annals.api.service.ticket.TicketEvent.TicketClosed;
import annals.api.service.ticket.TicketEvent.TicketOpened;
import annals.api.service.ticket.TicketEvent.TicketResolved;
import annals.api.service.ticket.TicketId;
import annals.api.service.ticket.TicketPriority;
import annals.api.service.ticket.TicketType;
import annals.api.shared.DomainCommand;
import annals.command.shared.AggregateSpec;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What can still be done with a customer whose personal data was erased, and with what belongs to them. */
class ErasedCustomerTest {

    private static final TicketId TICKET = TicketId.next();
    private static final EraseSubject ERASURE = new EraseSubject(ADA, ErasureReason.REQUESTED, null, AT);

    private final AggregateSpec product = everything()
            .given(
                    TICKET,
                    new TicketOpened(
                            TICKET,
                            ADA,
                            TicketType.QUESTION,
                            Channel.EMAIL,
                            TicketPriority.NORMAL,
                            "A question",
                            null,
                            null,
                            AT));

    @BeforeEach
    void everythingWorksUntilTheErasure() {
        assertThat(product.when(new AddContactPoint(ADA, ContactPoint.phone("+493012345678"), AT))
                        .outcome())
                .isEqualTo("ContactPointAdded");
        assertThat(product.when(new ReplyToTicket(TICKET, "kim", "An answer", Channel.EMAIL, false, AT))
                        .outcome())
                .contains("ReplySent");
        assertThat(product.when(ERASURE).outcome()).isEqualTo("SubjectErased");
    }

    static List<DomainCommand> whatWouldSaySomethingOfThePerson() {
        return List.of(
                new RenameCustomer(ADA, "Ada again", AT),
                new AddContactPoint(ADA, ContactPoint.phone("+493012345679"), AT),
                new AssignOwner(ADA, "kim", AT),
                new RecordTouchpoint(
                        TouchpointId.next(),
                        ADA,
                        Channel.PHONE,
                        Direction.INBOUND,
                        Department.SALES,
                        "Called",
                        null,
                        null,
                        Set.of(),
                        AT),
                new OpenTicket(
                        TicketId.next(),
                        ADA,
                        TicketType.QUESTION,
                        Channel.EMAIL,
                        TicketPriority.NORMAL,
                        "Another question",
                        null,
                        null,
                        AT),
                new ReplyToTicket(TICKET, "kim", "Another answer", Channel.EMAIL, false, AT),
                new ResolveTicket(TICKET, "Told Ada how to do it", AT));
    }

    @ParameterizedTest
    @MethodSource("whatWouldSaySomethingOfThePerson")
    void nothingPersonalIsRecordedAnyMore(DomainCommand command) {
        product.when(command).refuses(PrivacyRefusal.SUBJECT_ERASED);
    }

    @Test
    void whatIsOpenCanBeBroughtToItsEndWithoutAWordAboutThePerson() {
        product.when(new ResolveTicket(TICKET, null, AT)).publishes(new TicketResolved(TICKET, ADA, null, AT));
        product.when(new CloseTicket(TICKET, AT)).publishes(new TicketClosed(TICKET, ADA, AT));
    }

    @Test
    void anErasureThatIsRepeatedChangesNothing() {
        product.when(ERASURE).publishesNothing();
    }

    @Test
    void theAddressBelongsToNobodyOnceItIsReleasedAndIsReleasedOnce() {
        var stranger = CustomerId.next();
        var email = new EmailAddress(ADDRESS);
        var registration = new RegisterCustomer(
                stranger, CustomerKind.PERSON, "Zoe", List.of(ContactPoint.email(ADDRESS)), null, null, "api", AT);
        product.when(registration).refuses(CustomerRefusal.EMAIL_TAKEN);
        product.when(new ReleaseEmails(ADA, AT)).publishes(new EmailReleased(email, ADA, AT));
        product.when(new ReleaseEmails(ADA, AT)).publishesNothing();
        product.when(registration)
                .publishes(
                        new EmailReserved(email, stranger, AT),
                        new CustomerRegistered(
                                stranger,
                                CustomerKind.PERSON,
                                "Zoe",
                                List.of(ContactPoint.email(ADDRESS)),
                                null,
                                null,
                                "api",
                                AT));
    }

    @Test
    void othersGoOnAsBefore() {
        var zoe = CustomerId.next();
        product.given(zoe, new CustomerRegistered(zoe, CustomerKind.PERSON, "Zoe", List.of(), null, null, "api", AT));
        assertThat(product.when(new RenameCustomer(zoe, "Zoë", AT)).outcome()).isEqualTo("CustomerRenamed");
    }

    @Test
    void whoWasErasedBeforeTheProcessStartedIsErasedStill() {
        var restarted = everything(product.store());
        restarted.when(new RenameCustomer(ADA, "Ada again", AT)).refuses(PrivacyRefusal.SUBJECT_ERASED);
    }
}
