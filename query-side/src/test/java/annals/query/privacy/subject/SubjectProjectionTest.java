package annals.query.privacy.subject;

import static annals.postgresql.projection.ReadModelReader.ANY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import annals.api.customer.Channel;
import annals.api.customer.ContactPoint;
import annals.api.customer.CustomerEvent.ContactPointAdded;
import annals.api.customer.CustomerEvent.CustomerRegistered;
import annals.api.customer.CustomerEvent.CustomerRenamed;
import annals.api.customer.CustomerId;
import annals.api.customer.CustomerKind;
import annals.api.privacy.*;
import annals.api.privacy.ConsentTextEvent.ConsentTextPublished;
import annals.api.privacy.SubjectEvent.*;
import annals.api.shared.Refused;
import annals.query.shared.ProjectionSpec;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SubjectProjectionTest {

    private static final Instant AT = Instant.parse("2026-03-04T05:06:07Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-04");
    private static final CustomerId ADA = CustomerId.next();
    private static final CustomerId ZOE = CustomerId.next();
    private static final Purpose NEWSLETTER = new Purpose("newsletter");
    private static final RequestFilter ALL = new RequestFilter(null, null, null, null);
    private static final String[] TABLES = {
        "privacy_subject",
        "privacy_subject_request",
        "privacy_subject_change",
        "privacy_subject_hold",
        "privacy_subject_consent",
        "privacy_subject_text"
    };

    private final ProjectionSpec spec = ProjectionSpec.of(SubjectProjection::new)
            .given(ADA, registered(ADA, "Ada"))
            .given(ZOE, registered(ZOE, "Zoe"));
    private final Clock clock = Clock.fixed(AT, ZoneOffset.UTC);
    private final SubjectQueries subjects = new SubjectQueries(spec.reader(), clock);
    private final RequestQueries requests = new RequestQueries(spec.reader(), clock);

    @AfterEach
    void close() {
        spec.close();
    }

    private static CustomerRegistered registered(CustomerId id, String name) {
        return new CustomerRegistered(id, CustomerKind.PERSON, name, List.of(), null, null, "api", AT);
    }

    private void given(CustomerId customer, SubjectEvent... events) {
        spec.given(SubjectId.of(customer), events);
    }

    private RequestId asked(CustomerId customer, RequestKind kind, int daysLeft) {
        var id = RequestId.next();
        LocalDate due = TODAY.plusDays(daysLeft);
        given(
                customer,
                new RequestReceived(
                        customer, id, kind, PrivacyLaw.CCPA, due.minusDays(45), due, Channel.EMAIL, "Please", AT));
        return id;
    }

    private List<RequestId> found(RequestFilter filter) {
        List<RequestId> found = new ArrayList<>();
        String cursor = null;
        do {
            var page = spec.ask(requests.answer(filter, cursor, 2, ANY));
            page.entries().forEach(request -> found.add(request.requestId()));
            cursor = page.nextCursor();
        } while (cursor != null);
        return found;
    }

    private SubjectView subject(CustomerId customer) {
        return spec.ask(subjects.subject(customer, ANY));
    }

    @Test
    void requestsAreOpenOnesFirstAndThoseThatAreDueFirst() {
        var later = asked(ADA, RequestKind.ACCESS, 30);
        var answered = asked(ADA, RequestKind.OBJECTION, -20);
        given(ADA, new RequestFulfilled(ADA, answered, AT));
        var overdue = asked(ZOE, RequestKind.ERASURE, -1);
        var soon = asked(ZOE, RequestKind.ACCESS, 0);
        assertThat(found(ALL)).containsExactly(overdue, soon, later, answered);
        assertThat(found(new RequestFilter(null, null, true, null))).containsExactly(overdue);
        assertThat(found(new RequestFilter(null, null, false, null))).containsExactly(soon, later, answered);
        assertThat(found(new RequestFilter(RequestState.FULFILLED, null, null, null)))
                .containsExactly(answered);
        assertThat(found(new RequestFilter(null, RequestKind.ACCESS, null, ZOE)))
                .containsExactly(soon);
    }

    @Test
    void aRequestSaysHowManyDaysAreLeftUntilItIsAnswered() {
        var request = asked(ADA, RequestKind.ACCESS, 12);
        assertThat(subject(ADA).requests()).singleElement().satisfies(view -> {
            assertThat(view.daysLeft()).isEqualTo(12);
            assertThat(view.overdue()).isFalse();
            assertThat(view.customerName()).isEqualTo("Ada");
        });
        given(
                ADA,
                new RequestExtended(ADA, request, TODAY.plusDays(12), TODAY.plusDays(57), "Paper", AT),
                new IdentityConfirmed(ADA, request, "Called", AT));
        assertThat(subject(ADA).requests()).singleElement().satisfies(view -> {
            assertThat(view.daysLeft()).isEqualTo(57);
            assertThat(view.extended()).isTrue();
            assertThat(view.identityConfirmed()).isTrue();
        });
        given(ADA, new RequestRefused(ADA, request, DeclineReason.EXCESSIVE, "Every day", AT));
        assertThat(subject(ADA).requests()).singleElement().satisfies(view -> {
            assertThat(view.daysLeft()).isNull();
            assertThat(view.declined()).isEqualTo(DeclineReason.EXCESSIVE);
            assertThat(view.declineNote()).isEqualTo("Every day");
            assertThat(view.answeredAt()).isEqualTo(AT);
        });
    }

    @Test
    void aRequestForRectificationShowsWhichChangesItCaused() {
        var request = asked(ADA, RequestKind.RECTIFICATION, 3);
        given(ADA, new RectificationStarted(ADA, request, AT));
        spec.given(
                Map.of("subjectRequest", request.toString()),
                ADA,
                new CustomerRenamed(ADA, "Ada", "Adah", AT),
                new ContactPointAdded(ADA, ContactPoint.phone("+493012345678"), AT));
        spec.given(ADA, new CustomerRenamed(ADA, "Adah", "Ada", AT));
        assertThat(subject(ADA).changes())
                .extracting(RequestChange::type)
                .containsExactly(
                        "crm.privacy.rectification.started",
                        "crm.customer.customer.renamed",
                        "crm.customer.contact-point.added");
        assertThat(subject(ADA).customerName()).isEqualTo("Ada");
    }

    private static ConsentGiven agreed(@Nullable Channel channel, int version, int minute) {
        return new ConsentGiven(ADA, NEWSLETTER, channel, version, "web form", "a link", AT.plusSeconds(60L * minute));
    }

    private static ConsentWithdrawn withdrawn(@Nullable Channel channel, int minute) {
        return new ConsentWithdrawn(ADA, NEWSLETTER, channel, "call", null, AT.plusSeconds(60L * minute));
    }

    private List<String> current() {
        return spec.ask(subjects.consents(ADA, ANY)).current().stream()
                .map(consent -> consent.channel() + " " + consent.state() + " " + consent.textVersion())
                .toList();
    }

    @Test
    void ofEachUseWhatWasSaidLastCountsAndForAllChannelsMeansForEach() {
        given(ADA, agreed(Channel.EMAIL, 1, 1), agreed(Channel.SMS, 1, 2));
        assertThat(current()).containsExactlyInAnyOrder("EMAIL GRANTED 1", "SMS GRANTED 1");
        given(ADA, withdrawn(Channel.SMS, 3));
        assertThat(current()).containsExactlyInAnyOrder("EMAIL GRANTED 1", "SMS WITHDRAWN null");
        given(ADA, withdrawn(null, 4));
        assertThat(current())
                .containsExactlyInAnyOrder("EMAIL WITHDRAWN null", "SMS WITHDRAWN null", "null WITHDRAWN null");
        given(ADA, agreed(Channel.EMAIL, 2, 5));
        assertThat(current()).containsExactlyInAnyOrder("EMAIL GRANTED 2", "SMS WITHDRAWN null", "null WITHDRAWN null");
    }

    @Test
    void whatIsRecordedLateCountsFromWhenItHappened() {
        given(ADA, withdrawn(Channel.EMAIL, 9), agreed(Channel.EMAIL, 1, 1));
        assertThat(current()).containsExactly("EMAIL WITHDRAWN null");
        assertThat(spec.ask(subjects.consents(ADA, ANY)).history())
                .extracting(ConsentAct::state)
                .containsExactly(ConsentState.GRANTED, ConsentState.WITHDRAWN);
    }

    @Test
    void aHoldStandsUntilItIsLiftedOrOver() {
        given(ADA, new LegalHoldPlaced(ADA, "File 88", TODAY, AT));
        given(ZOE, new LegalHoldPlaced(ZOE, "File 89", TODAY.minusDays(1), AT));
        assertThat(subject(ADA).holds()).singleElement().satisfies(hold -> {
            assertThat(hold.stands()).isTrue();
            assertThat(hold.placedBy()).isEqualTo("Kim");
        });
        assertThat(subject(ZOE).holds())
                .singleElement()
                .satisfies(hold -> assertThat(hold.stands()).isFalse());
        given(ADA, new LegalHoldLifted(ADA, "Settled", AT), new LegalHoldPlaced(ADA, "File 90", null, AT));
        assertThat(subject(ADA).holds())
                .extracting(LegalHoldView::stands, LegalHoldView::reason, LegalHoldView::liftReason)
                .containsExactly(tuple(false, "File 88", "Settled"), tuple(true, "File 90", null));
    }

    @Test
    void nothingPersonalIsLeftOfWhoWasErasedWhetherReadLiveOrRebuilt() {
        var request = asked(ADA, RequestKind.ERASURE, 3);
        given(
                ADA,
                agreed(Channel.EMAIL, 1, 1),
                new LegalHoldPlaced(ADA, "File 88", null, AT),
                new LegalHoldLifted(ADA, "Settled", AT),
                new SubjectErased(ADA, ErasureReason.REQUESTED, request, AT));
        assertThat(spec.ask(subjects.unfinishedErasures(ANY).collectList())).containsExactly(ADA);
        given(ADA, new ErasureCompleted(ADA, Map.of("keys", 1L), AT), new RequestFulfilled(ADA, request, AT));
        assertThat(spec.ask(subjects.unfinishedErasures(ANY).collectList())).isEmpty();
        var view = subject(ADA);
        assertThat(view.erasure()).satisfies(erasure -> {
            assertThat(erasure.decidedBy()).isEqualTo("Kim");
            assertThat(erasure.completedAt()).isEqualTo(AT);
            assertThat(erasure.counts()).isEqualTo(Map.of("keys", 1L));
        });
        var live = spec.rows(TABLES);
        assertThat(live.toString()).doesNotContain("Ada", "File 88", "Settled", "Please", "a link");
        assertThat(spec.rebuilt().rows(TABLES)).isEqualTo(live);
    }

    @Test
    void textsAreReadByPurposeTheLatestFirst() {
        spec.given(
                ConsentTextId.of(NEWSLETTER),
                new ConsentTextPublished(NEWSLETTER, 1, null, "May we?", AT),
                new ConsentTextPublished(NEWSLETTER, 2, "en", "May we write?", AT));
        var calls = new Purpose("calls");
        spec.given(ConsentTextId.of(calls), new ConsentTextPublished(calls, 1, null, "May we call?", AT));
        var first = spec.ask(subjects.texts(null, 2, ANY));
        assertThat(first.entries()).extracting(ConsentTextView::text).containsExactly("May we call?", "May we write?");
        assertThat(spec.ask(subjects.texts(first.nextCursor(), 2, ANY)).entries())
                .extracting(ConsentTextView::text)
                .containsExactly("May we?");
    }

    @Test
    void whoIsNoCustomerHasNothingToShow() {
        assertThatThrownBy(() -> subject(CustomerId.next())).isInstanceOf(Refused.class);
    }

    @Test
    void rebuiltItIsTheSame() {
        var request = asked(ADA, RequestKind.ACCESS, 3);
        given(ADA, agreed(Channel.EMAIL, 1, 1), withdrawn(null, 2), new LegalHoldPlaced(ADA, "File 88", null, AT));
        given(ADA, new AccessExported(ADA, request, AT));
        var live = spec.rows(TABLES);
        assertThat(live.values()).anySatisfy(rows -> assertThat(rows).isNotEmpty());
        assertThat(spec.rebuilt().rows(TABLES)).isEqualTo(live);
    }
}
