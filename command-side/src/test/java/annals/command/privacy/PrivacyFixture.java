package annals.command.privacy;

import annals.api.customer.ContactPoint;
import annals.api.customer.CustomerEvent.CustomerRegistered;
import annals.api.customer.CustomerId;
import annals.api.customer.CustomerKind;
import annals.api.customer.EmailAddress;
import annals.api.customer.EmailReservationEvent.EmailReserved;
import annals.api.privacy.ConsentTextEvent.ConsentTextPublished;
import annals.api.privacy.ConsentTextId;
import annals.api.privacy.PrivacyLaw;
import annals.api.privacy.Purpose;
import annals.api.privacy.RequestId;
import annals.api.privacy.RequestKind;
import annals.api.privacy.SubjectEvent.IdentityConfirmed;
import annals.api.privacy.SubjectEvent.RequestReceived;
import annals.api.shared.Ids;
import annals.command.shared.AggregateSpec;
import annals.command.shared.Feature;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Ada, a text to agree to, and what Ada can have asked for. */
final class PrivacyFixture {

    static final Instant AT = Instant.parse("2026-01-31T10:00:00Z");
    static final LocalDate TODAY = LocalDate.parse("2026-01-31");
    static final CustomerId ADA = CustomerId.next();
    static final RequestId REQUEST = RequestId.next();
    static final Purpose NEWSLETTER = new Purpose("newsletter");
    static final String ADDRESS = "ada@example.com";
    static final IdentityConfirmed CONFIRMED = new IdentityConfirmed(ADA, REQUEST, "Called back", AT);

    private PrivacyFixture() {}

    /** The features of this package. */
    static AggregateSpec subjects() {
        return withAda(AggregateSpec.of(new SubjectFeature(), new ConsentTextFeature()));
    }

    /** All features, as in the product. */
    static AggregateSpec everything() {
        return withAda(AggregateSpec.of(allFeatures()));
    }

    /** All features on a log that has a history. */
    static AggregateSpec everything(EmbeddedEventStore log) {
        return AggregateSpec.on(log, allFeatures());
    }

    private static Feature[] allFeatures() {
        var context = new GenericApplicationContext();
        var scanner = new ClassPathBeanDefinitionScanner(context, false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Feature.class));
        scanner.scan("annals.command");
        context.refresh();
        return context.getBeansOfType(Feature.class).values().toArray(Feature[]::new);
    }

    private static AggregateSpec withAda(AggregateSpec spec) {
        return spec.given(Ids.derived("email", ADDRESS), new EmailReserved(new EmailAddress(ADDRESS), ADA, AT))
                .given(
                        ADA,
                        new CustomerRegistered(
                                ADA,
                                CustomerKind.PERSON,
                                "Ada",
                                List.of(ContactPoint.email(ADDRESS)),
                                null,
                                null,
                                "api",
                                AT))
                .given(
                        ConsentTextId.of(NEWSLETTER),
                        new ConsentTextPublished(NEWSLETTER, 1, null, "May we write to you?", AT));
    }

    static RequestReceived received(RequestKind kind) {
        return received(kind, PrivacyLaw.GDPR, TODAY);
    }

    static RequestReceived received(RequestKind kind, PrivacyLaw law, LocalDate on) {
        return new RequestReceived(ADA, REQUEST, kind, law, on, law.due(on), null, null, AT);
    }
}
