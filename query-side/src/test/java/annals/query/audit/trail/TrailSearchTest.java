package annals.query.audit.trail;

import static annals.query.audit.trail.Auditors.AUDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import annals.api.access.Department;
import annals.api.access.PersonEvent.PersonSignedIn;
import annals.api.audit.trail.TrailEntry;
import annals.api.audit.trail.TrailFilter;
import annals.api.customer.CustomerEvent.CustomerRegistered;
import annals.api.customer.CustomerEvent.OwnerAssigned;
import annals.api.customer.CustomerId;
import annals.api.customer.CustomerKind;
import annals.api.sales.deal.DealEvent.DealLinked;
import annals.api.sales.deal.DealId;
import annals.query.shared.ProjectionSpec;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrailSearchTest {

    private static final CustomerId ADA = CustomerId.next();
    private static final CustomerId BOB = CustomerId.next();
    private static final DealId DEAL = DealId.next();
    private static final String TOKEN = "0198f0de-7a4b-7a61-8b1e-5f5f0d0a7c01";

    private final ProjectionSpec spec = ProjectionSpec.of(TrailProjection::new);
    private final TrailQueries queries = new TrailQueries(spec.reader());

    @BeforeEach
    void adaByKimAndBobByAProgramAndADealByAnImport() {
        spec.given(ADA, registered(ADA, 1), new OwnerAssigned(ADA, null, "tom", day(2)))
                .given(
                        Map.of("actor", TOKEN, "actorName", "Web shop", "actorType", "INTEGRATION"),
                        BOB,
                        registered(BOB, 3))
                .given(
                        Map.of("importId", "i-1", "department", "SERVICE"),
                        DEAL,
                        new DealLinked(DEAL, BOB, "Offer", day(4)));
    }

    @AfterEach
    void close() {
        spec.close();
    }

    private static CustomerRegistered registered(CustomerId id, int day) {
        return new CustomerRegistered(id, CustomerKind.PERSON, "Somebody", List.of(), null, null, "api", day(day));
    }

    private static Instant day(int day) {
        return Instant.parse("2026-05-%02dT12:00:00Z".formatted(day));
    }

    private List<Long> found(TrailFilter filter) {
        return spec.ask(queries.answer(filter, AUDITOR, null, 50, spec.head())).entries().stream()
                .map(TrailEntry::position)
                .toList();
    }

    private static TrailFilter by(@Nullable String actor, @Nullable Department department, @Nullable String importId) {
        return new TrailFilter(actor, department, null, null, null, null, null, null, null, null, importId);
    }

    private static TrailFilter of(
            @Nullable String recordType,
            @Nullable String recordId,
            @Nullable CustomerId customerId,
            @Nullable String type) {
        return new TrailFilter(null, null, recordType, recordId, customerId, type, null, null, null, null, null);
    }

    private static TrailFilter happened(@Nullable Instant from, @Nullable Instant to) {
        return new TrailFilter(null, null, null, null, null, null, from, to, null, null, null);
    }

    private static TrailFilter recorded(@Nullable Instant from, @Nullable Instant to) {
        return new TrailFilter(null, null, null, null, null, null, null, null, from, to, null);
    }

    @Test
    void whatAPersonDidIsFoundByTheLogin() {
        assertThat(found(by("Kim", null, null))).containsExactly(3L, 1L, 0L);
        assertThat(found(by("ki", null, null))).isEmpty();
    }

    @Test
    void whatAProgramDidIsFoundByTheIdOfItsToken() {
        assertThat(found(by(TOKEN, null, null))).containsExactly(2L);
    }

    @Test
    void whatADepartmentOrAnImportDidIsFound() {
        assertThat(found(by(null, Department.SERVICE, null))).containsExactly(3L);
        assertThat(found(by(null, null, "i-1"))).containsExactly(3L);
        assertThat(found(by("kim", Department.SALES, "i-1"))).isEmpty();
    }

    @Test
    void whatHappenedToARecordOrACustomerIsFound() {
        assertThat(found(of("customer", null, null, null))).containsExactly(2L, 1L, 0L);
        assertThat(found(of("deal", DEAL.toString(), null, null))).containsExactly(3L);
        assertThat(found(of(null, null, BOB, null))).containsExactly(3L, 2L);
        assertThat(found(of(null, null, null, "crm.customer.customer.registered")))
                .containsExactly(2L, 0L);
        assertThat(found(of(null, null, null, "crm.customer.customer.registered.v1")))
                .containsExactly(2L, 0L);
    }

    @Test
    void whoComesAndGoesIsShownToThoseWhoAuditAndAdministerOnly() {
        var person = UUID.randomUUID();
        spec.given(person, new PersonSignedIn(person, "tom", day(5)));
        assertThat(found(TrailFilter.EVERYTHING)).hasSize(5);
        assertThat(spec.ask(queries.answer(TrailFilter.EVERYTHING, Auditors.PRIVACY_OFFICER, null, 50, spec.head()))
                        .entries())
                .extracting(TrailEntry::position)
                .containsExactly(3L, 2L, 1L, 0L);
    }

    @Test
    void timesOfHappeningAndOfRecordingAreAskedApartAndEndBeforeTheirEnd() {
        assertThat(found(happened(day(2), day(3)))).containsExactly(1L);
        assertThat(found(happened(null, Instant.MAX))).hasSize(4);
        assertThat(found(recorded(day(1), null))).hasSize(4);
        assertThat(found(recorded(null, Instant.MIN))).isEmpty();
    }
}
