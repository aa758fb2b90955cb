package annals.command.customer;

import static annals.api.customer.CustomerRefusal.CONTACT_POINT_UNKNOWN;
import static annals.api.customer.CustomerRefusal.CUSTOMER_ALREADY_REGISTERED;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import annals.api.customer.ContactPoint;
import annals.api.customer.CustomerCommand.AddContactPoint;
import annals.api.customer.CustomerCommand.AssignOwner;
import annals.api.customer.CustomerCommand.RegisterCustomer;
import annals.api.customer.CustomerCommand.ReleaseEmails;
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
import annals.api.customer.PreferenceKey;
import annals.api.shared.Refused;
import annals.api.shared.Text;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** One customer's own record. */
@AggregateRoot(type = "crm.customer.customer")
class Customer {

    @AggregateIdentifier
    private @Nullable CustomerId id;

    private String name = "";
    private @Nullable String owner;
    private final Set<ContactPoint> contactPoints = new LinkedHashSet<>();
    private final Map<PreferenceKey, String> preferences = new EnumMap<>(PreferenceKey.class);

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RegisterCustomer command, EmailReservations emails) {
        if (id != null) {
            throw Refused.because(CUSTOMER_ALREADY_REGISTERED, "id", id);
        }
        var points = List.copyOf(new LinkedHashSet<>(command.contactPoints()));
        CustomerRules.mayHaveContactPoints(points.size()).ifPresent(Refused::because);
        emails.reserve(points, command.customerId(), command.occurredAt());
        apply(new CustomerRegistered(
                command.customerId(),
                command.kind(),
                Text.line(command.name(), "The name"),
                points,
                command.preferredChannel(),
                command.externalId(),
                command.source(),
                command.occurredAt()));
    }

    @CommandHandler
    void handle(RenameCustomer command) {
        String wanted = Text.line(command.name(), "The name");
        if (!wanted.equals(name)) {
            apply(new CustomerRenamed(command.customerId(), name, wanted, command.occurredAt()));
        }
    }

    @CommandHandler
    void handle(AddContactPoint command, EmailReservations emails) {
        if (contactPoints.contains(command.contactPoint())) {
            return;
        }
        CustomerRules.mayHaveContactPoints(contactPoints.size() + 1).ifPresent(Refused::because);
        emails.reserve(List.of(command.contactPoint()), command.customerId(), command.occurredAt());
        apply(new ContactPointAdded(command.customerId(), command.contactPoint(), command.occurredAt()));
    }

    @CommandHandler
    void handle(RemoveContactPoint command, EmailReservations emails) {
        if (!contactPoints.contains(command.contactPoint())) {
            throw Refused.because(CONTACT_POINT_UNKNOWN);
        }
        emails.release(List.of(command.contactPoint()), command.customerId(), command.occurredAt());
        apply(new ContactPointRemoved(command.customerId(), command.contactPoint(), command.occurredAt()));
    }

    @CommandHandler
    void handle(SetPreference command) {
        CustomerRules.mayPrefer(command.key(), command.value()).ifPresent(Refused::because);
        String before = preferences.get(command.key());
        if (!command.value().equals(before)) {
            apply(new PreferenceSet(
                    command.customerId(), command.key(), before, command.value(), command.occurredAt()));
        }
    }

    @CommandHandler
    void handle(AssignOwner command) {
        String wanted = Text.line(command.owner(), "The owner");
        if (!wanted.equals(owner)) {
            apply(new OwnerAssigned(command.customerId(), owner, wanted, command.occurredAt()));
        }
    }

    @CommandHandler
    void handle(ReleaseEmails command, EmailReservations emails) {
        emails.release(contactPoints, command.customerId(), command.occurredAt());
    }

    @EventSourcingHandler
    void on(CustomerRegistered event) {
        id = event.customerId();
        name = event.name();
        contactPoints.addAll(event.contactPoints());
        if (event.preferredChannel() != null) {
            preferences.put(
                    PreferenceKey.PREFERRED_CHANNEL, event.preferredChannel().name());
        }
    }

    @EventSourcingHandler
    void on(CustomerRenamed event) {
        name = event.to();
    }

    @EventSourcingHandler
    void on(ContactPointAdded event) {
        contactPoints.add(event.contactPoint());
    }

    @EventSourcingHandler
    void on(ContactPointRemoved event) {
        contactPoints.remove(event.contactPoint());
    }

    @EventSourcingHandler
    void on(PreferenceSet event) {
        preferences.put(event.key(), event.to());
    }

    @EventSourcingHandler
    void on(OwnerAssigned event) {
        owner = event.owner();
    }
}
