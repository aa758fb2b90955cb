package annals.command.privacy;

import static annals.command.privacy.PrivacyFixture.*;
import static org.assertj.core.api.Assertions.assertThat;

import annals.api.customer.Channel;
import annals.api.customer.CustomerId;
import annals.api.privacy.ErasureReason;
import annals.api.privacy.PrivacyLaw;
import annals.api.privacy.PrivacyRefusal;
import annals.api.privacy.RequestKind;
import annals.api.privacy.SubjectCommand.*;
import annals.api.privacy.SubjectEvent.*;
import annals.api.privacy.SubjectId;
import annals.command.shared.AggregateSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SubjectTest {

    private static final SubjectId SUBJECT = SubjectId.of(ADA);

    private final AggregateSpec subjects = subjects();

    private static Instant on(String day) {
        return Instant.parse(day + "T12:00:00Z");
    }

    private static ReceiveRequest request(PrivacyLaw law, String receivedOn) {
        return new ReceiveRequest(
                ADA, REQUEST, RequestKind.ACCESS, law, LocalDate.parse(receivedOn), Channel.EMAIL, "All of it", AT);
    }

    @Nested
    class ARequest {

        @Test
        void receivedOnTheLastOfJanuaryIsDueOnTheLastOfFebruary() {
            subjects.when(request(PrivacyLaw.GDPR, "2026-01-31"))
                    .publishes(new RequestReceived(
                            ADA,
                            REQUEST,
                            RequestKind.ACCESS,
                            PrivacyLaw.GDPR,
                            TODAY,
                            LocalDate.parse("2026-02-28"),
                            Channel.EMAIL,
                            "All of it",
                            AT));
        }

        @Test
        void thatIsExtendedIsDueThreeMonthsAfterItWasReceived() {
            subjects.given(SUBJECT, received(RequestKind.ACCESS))
                    .when(new ExtendRequest(ADA, REQUEST, "Paper files", on("2026-02-28")))
                    .publishes(new RequestExtended(
                            ADA,
                            REQUEST,
                            LocalDate.parse("2026-02-28"),
                            LocalDate.parse("2026-04-30"),
                            "Paper files",
                            on("2026-02-28")));
        }

        @Test
        void isExtendedOnlyOnce() {
            subjects.given(SUBJECT, received(RequestKind.ACCESS), extended())
                    .when(new ExtendRequest(ADA, REQUEST, "Again", AT))
                    .refuses(PrivacyRefusal.REQUEST_ALREADY_EXTENDED);
        }

        @Test
        void cannotBeExtendedOnceTheAnswerIsOverdue() {
            subjects.given(SUBJECT, received(RequestKind.ACCESS))
                    .when(new ExtendRequest(ADA, REQUEST, "Forgotten", on("2026-03-01")))
                    .refuses(PrivacyRefusal.EXTENSION_TOO_LATE);
        }

        private RequestExtended extended() {
            return new RequestExtended(ADA, REQUEST, TODAY, TODAY.plusMonths(3), "Paper files", AT);
        }

        @Test
        void cannotHaveBeenReceivedTomorrowButWhereItIsTomorrowAlready() {
            subjects.when(request(PrivacyLaw.CCPA, "2026-02-02")).refuses(PrivacyRefusal.RECEIVED_IN_FUTURE);
            subjects.when(request(PrivacyLaw.CCPA, "1899-12-31")).refuses(PrivacyRefusal.RECEIVED_TOO_EARLY);
            var late = new ReceiveRequest(
                    ADA,
                    REQUEST,
                    RequestKind.OBJECTION,
                    PrivacyLaw.CCPA,
                    LocalDate.parse("2026-02-01"),
                    null,
                    null,
                    Instant.parse("2026-01-31T23:00:00Z"));
            assertThat(subjects.when(late).outcome()).isEqualTo("RequestReceived");
        }

        @Test
        void isReceivedOnce() {
            subjects.given(SUBJECT, received(RequestKind.ACCESS))
                    .when(request(PrivacyLaw.GDPR, "2026-01-31"))
                    .refuses(PrivacyRefusal.REQUEST_ALREADY_RECEIVED);
        }

        @Test
        void comesFromACustomer() {
            var stranger = CustomerId.next();
            subjects.when(new ReceiveRequest(
                            stranger, REQUEST, RequestKind.ACCESS, PrivacyLaw.GDPR, TODAY, null, null, AT))
                    .refuses(PrivacyRefusal.SUBJECT_NOT_FOUND);
        }

        @Test
        void toObjectIsFulfilledForWhoeverAsks() {
            subjects.given(SUBJECT, received(RequestKind.OBJECTION))
                    .when(new FulfilRequest(ADA, REQUEST, AT))
                    .publishes(new RequestFulfilled(ADA, REQUEST, AT));
        }

        @Test
        void forAccessIsFulfilledForThePersonOnly() {
            subjects.given(SUBJECT, received(RequestKind.ACCESS))
                    .when(new FulfilRequest(ADA, REQUEST, AT))
                    .refuses(PrivacyRefusal.IDENTITY_NOT_CONFIRMED);
            subjects.given(SUBJECT, CONFIRMED)
                    .when(new FulfilRequest(ADA, REQUEST, AT))
                    .publishes(new RequestFulfilled(ADA, REQUEST, AT));
        }

        @Test
        void forRectificationStartsWhatCorrectsTheRecord() {
            subjects.given(SUBJECT, received(RequestKind.RECTIFICATION), CONFIRMED)
                    .when(new StartRectification(ADA, REQUEST, AT))
                    .publishes(new RectificationStarted(ADA, REQUEST, AT));
        }

        @Test
        void forAccessIsAnsweredByTheExport() {
            subjects.given(SUBJECT, received(RequestKind.ACCESS))
                    .when(new ExportAccess(ADA, REQUEST, AT))
                    .refuses(PrivacyRefusal.IDENTITY_NOT_CONFIRMED);
            subjects.given(SUBJECT, CONFIRMED)
                    .when(new ExportAccess(ADA, REQUEST, AT))
                    .publishes(new AccessExported(ADA, REQUEST, AT));
        }
    }

    @Nested
    class ALegalHold {

        private final EraseSubject erasure = new EraseSubject(ADA, ErasureReason.NO_LONGER_NEEDED, null, AT);

        @Test
        void keepsThePersonFromBeingErasedOnItsLastDayToo() {
            subjects.given(SUBJECT, new LegalHoldPlaced(ADA, "File 88", TODAY, AT))
                    .when(erasure)
                    .refuses(PrivacyRefusal.LEGAL_HOLD);
        }

        @Test
        void thatIsOverKeepsNobodyFromErasing() {
            subjects.given(SUBJECT, new LegalHoldPlaced(ADA, "File 88", TODAY.minusDays(1), AT))
                    .when(erasure)
                    .publishes(new SubjectErased(ADA, ErasureReason.NO_LONGER_NEEDED, null, AT));
        }

        @Test
        void thatIsLiftedKeepsNobodyFromErasing() {
            subjects.given(
                            SUBJECT,
                            new LegalHoldPlaced(ADA, "File 88", null, AT),
                            new LegalHoldLifted(ADA, "Settled", AT))
                    .when(erasure)
                    .publishes(new SubjectErased(ADA, ErasureReason.NO_LONGER_NEEDED, null, AT));
        }

        @Test
        void doesNotEndBeforeItBegins() {
            subjects.when(new PlaceLegalHold(ADA, "File 88", TODAY.minusDays(1), AT))
                    .refuses(PrivacyRefusal.LEGAL_HOLD_OVER);
        }

        @Test
        void mayFollowOneThatIsOver() {
            subjects.given(SUBJECT, new LegalHoldPlaced(ADA, "File 88", TODAY, AT))
                    .when(new PlaceLegalHold(ADA, "File 89", null, AT.plus(Duration.ofDays(1))))
                    .publishes(new LegalHoldPlaced(ADA, "File 89", null, AT.plus(Duration.ofDays(1))));
        }
    }

    @Nested
    class AConsent {

        private final GiveConsent agreed = new GiveConsent(ADA, NEWSLETTER, Channel.EMAIL, 1, "web form", null, AT);

        @Test
        void isToATextThatWasPublished() {
            subjects.when(new GiveConsent(ADA, NEWSLETTER, null, 2, "web form", null, AT))
                    .refuses(PrivacyRefusal.CONSENT_TEXT_UNKNOWN);
            subjects.when(new GiveConsent(ADA, NEWSLETTER, null, 0, "web form", null, AT))
                    .refuses(PrivacyRefusal.CONSENT_TEXT_UNKNOWN);
        }

        @Test
        void givenTwiceInTheSameWayIsGivenOnce() {
            subjects.when(agreed);
            subjects.when(agreed).publishesNothing();
        }

        @Test
        void canBeGivenAgainAfterItWasWithdrawnForAllChannels() {
            subjects.when(agreed);
            subjects.when(new WithdrawConsent(ADA, NEWSLETTER, null, "call", null, AT))
                    .publishes(new ConsentWithdrawn(ADA, NEWSLETTER, null, "call", null, AT));
            subjects.when(agreed).publishes(new ConsentGiven(ADA, NEWSLETTER, Channel.EMAIL, 1, "web form", null, AT));
        }

        @Test
        void canBeDeniedBeforeItWasGivenAndIsDeniedOnce() {
            var denial = new WithdrawConsent(ADA, NEWSLETTER, Channel.SMS, "call", "No texts", AT);
            subjects.when(denial).publishes(new ConsentWithdrawn(ADA, NEWSLETTER, Channel.SMS, "call", "No texts", AT));
            subjects.when(denial).publishesNothing();
        }
    }
}
