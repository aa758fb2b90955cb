package annals.query.customer.timeline;

import annals.api.access.Department;
import annals.api.customer.Channel;
import annals.api.privacy.PrivacyLaw;
import annals.api.privacy.RequestKind;
import annals.api.privacy.SubjectEvent;
import annals.api.privacy.SubjectEvent.*;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells what concerns a person's data. Consents and the erasure are everybody's business, because all must keep to them.
 * Requests and legal holds are told to those who receive and carry them out; why there is a hold, or how somebody proved
 * who they are, stands nowhere on the timeline.
 */
@Component
class PrivacyTeller implements Teller<SubjectEvent> {

    private static final Set<Department> CONCERNED =
            Department.setOf(Set.of(Department.SERVICE, Department.MANAGEMENT, Department.AUDIT));

    @Override
    public Class<SubjectEvent> events() {
        return SubjectEvent.class;
    }

    @Override
    public String thing(SubjectEvent event) {
        return "/api/privacy/subjects/" + event.customerId();
    }

    @Override
    public Told tell(SubjectEvent event, String title) {
        String consent = consent(event);
        return consent == null
                ? Told.of("privacy", thing(event), request(event)).onlyFor(CONCERNED)
                : Told.of("privacy", thing(event), consent);
    }

    private static @Nullable String consent(SubjectEvent event) {
        if (event instanceof ConsentGiven given) {
            return "Consent given: " + given.purpose() + by(given.channel()) + ", text version " + given.textVersion()
                    + " (" + given.source() + ")";
        }
        if (event instanceof ConsentWithdrawn withdrawn) {
            return "Consent withdrawn: " + withdrawn.purpose() + by(withdrawn.channel()) + " (" + withdrawn.source()
                    + ")";
        }
        if (event instanceof SubjectErased erased) {
            return "Personal data erased: " + Words.of(erased.reason());
        }
        return event instanceof ErasureCompleted ? "Erasure of personal data completed" : null;
    }

    private static String request(SubjectEvent event) {
        if (event instanceof RequestReceived received) {
            return "Asks for " + asked(received.kind()) + " under the " + law(received.law()) + ": due on "
                    + received.due();
        }
        if (event instanceof RequestExtended extended) {
            return "Request about personal data takes longer: due on " + extended.due();
        }
        if (event instanceof IdentityConfirmed) {
            return "Identity confirmed for a request about personal data";
        }
        if (event instanceof RectificationStarted) {
            return "Personal data is corrected as requested";
        }
        if (event instanceof RequestFulfilled) {
            return "Request about personal data fulfilled";
        }
        return event instanceof RequestRefused refused
                ? "Request about personal data refused: " + Words.of(refused.reason())
                : safeguard(event);
    }

    private static String safeguard(SubjectEvent event) {
        if (event instanceof LegalHoldPlaced placed) {
            return "Legal hold placed" + (placed.until() == null ? "" : " until " + placed.until());
        }
        if (event instanceof LegalHoldLifted) {
            return "Legal hold lifted";
        }
        if (event instanceof AccessExported) {
            return "All personal data handed out";
        }
        throw new IllegalStateException("Nobody tells " + event.getClass().getName());
    }

    private static String asked(RequestKind kind) {
        return switch (kind) {
            case ACCESS -> "all personal data";
            case ERASURE -> "the erasure of personal data";
            case RECTIFICATION -> "the correction of personal data";
            case OBJECTION -> "personal data not to be used";
        };
    }

    private static String law(PrivacyLaw law) {
        return law == PrivacyLaw.GDPR ? "European law" : "Californian law";
    }

    private static String by(@Nullable Channel channel) {
        return channel == null ? "" : " by " + Words.of(channel);
    }
}
