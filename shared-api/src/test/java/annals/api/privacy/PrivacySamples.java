package annals.api.privacy;

import static annals.api.customer.CustomerSamples.AT;
import static annals.api.customer.CustomerSamples.CUSTOMER;

import annals.api.customer.Channel;
import annals.api.privacy.ConsentTextEvent.ConsentTextPublished;
import annals.api.privacy.SubjectEvent.*;
import annals.api.shared.DomainEvent;
import annals.api.shared.EventSamples;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One full and one minimal sample of each event of the privacy features. */
public final class PrivacySamples implements EventSamples {

    /** The request of all samples. */
    public static final RequestId REQUEST = RequestId.of("01890a5d-ac96-774b-bcce-b302099a8060");

    /** The purpose of all samples. */
    public static final Purpose NEWSLETTER = new Purpose("newsletter");

    private static final LocalDate DAY = LocalDate.parse("2026-01-31");

    @Override
    public String feature() {
        return "privacy";
    }

    @Override
    public List<DomainEvent> samples() {
        return Stream.of(requests(), decisions(), consents(), erasures())
                .flatMap(List::stream)
                .toList();
    }

    private static List<DomainEvent> requests() {
        return List.of(
                new RequestReceived(
                        CUSTOMER,
                        REQUEST,
                        RequestKind.ERASURE,
                        PrivacyLaw.GDPR,
                        DAY,
                        LocalDate.parse("2026-02-28"),
                        Channel.EMAIL,
                        "Wants everything gone.",
                        AT),
                new RequestReceived(
                        CUSTOMER,
                        REQUEST,
                        RequestKind.ACCESS,
                        PrivacyLaw.CCPA,
                        DAY,
                        LocalDate.parse("2026-03-17"),
                        null,
                        null,
                        AT),
                new RequestExtended(
                        CUSTOMER,
                        REQUEST,
                        LocalDate.parse("2026-02-28"),
                        LocalDate.parse("2026-04-30"),
                        "Old paper files have to be read.",
                        AT),
                new RequestExtended(CUSTOMER, REQUEST, DAY, DAY, "Many requests.", AT),
                new IdentityConfirmed(CUSTOMER, REQUEST, "Called back on the known number.", AT),
                new IdentityConfirmed(CUSTOMER, REQUEST, "Signed in.", AT),
                new RectificationStarted(CUSTOMER, REQUEST, AT),
                new RectificationStarted(CUSTOMER, REQUEST, AT.plusSeconds(1)));
    }

    private static List<DomainEvent> decisions() {
        return List.of(
                new RequestFulfilled(CUSTOMER, REQUEST, AT),
                new RequestFulfilled(CUSTOMER, REQUEST, AT.plusSeconds(1)),
                new RequestRefused(CUSTOMER, REQUEST, DeclineReason.LEGAL_CLAIMS, "A suit is pending.", AT),
                new RequestRefused(CUSTOMER, REQUEST, DeclineReason.EXCESSIVE, null, AT),
                new LegalHoldPlaced(CUSTOMER, "File 88", LocalDate.parse("2027-05-03"), AT),
                new LegalHoldPlaced(CUSTOMER, "File 89", null, AT),
                new LegalHoldLifted(CUSTOMER, "The suit was settled.", AT),
                new LegalHoldLifted(CUSTOMER, "Settled.", AT));
    }

    private static List<DomainEvent> consents() {
        return List.of(
                new ConsentGiven(CUSTOMER, NEWSLETTER, Channel.EMAIL, 2, "web form", "Confirmed by a link.", AT),
                new ConsentGiven(CUSTOMER, NEWSLETTER, null, 1, "counter", null, AT),
                new ConsentWithdrawn(CUSTOMER, NEWSLETTER, Channel.EMAIL, "call", "Was quite clear.", AT),
                new ConsentWithdrawn(CUSTOMER, NEWSLETTER, null, "letter", null, AT),
                new ConsentTextPublished(NEWSLETTER, 2, "en", "I want to read the newsletter.", AT),
                new ConsentTextPublished(NEWSLETTER, 1, null, "Newsletter?", AT));
    }

    private static List<DomainEvent> erasures() {
        return List.of(
                new AccessExported(CUSTOMER, REQUEST, AT),
                new AccessExported(CUSTOMER, null, AT),
                new SubjectErased(CUSTOMER, ErasureReason.REQUESTED, REQUEST, AT),
                new SubjectErased(CUSTOMER, ErasureReason.NO_LONGER_NEEDED, null, AT),
                new ErasureCompleted(CUSTOMER, Map.of("addresses", 2L, "keys", 1L), AT),
                new ErasureCompleted(CUSTOMER, Map.of(), AT));
    }
}
