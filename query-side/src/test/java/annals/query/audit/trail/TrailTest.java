package annals.query.audit.trail;

import static annals.query.audit.trail.Auditors.AUDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import annals.api.access.Department;
import annals.api.audit.trail.TrailEntry;
import annals.api.audit.trail.TrailFilter;
import annals.api.customer.Channel;
import annals.api.customer.CustomerEvent.CustomerRegistered;
import annals.api.customer.CustomerEvent.OwnerAssigned;
import annals.api.customer.CustomerId;
import annals.api.customer.CustomerKind;
import annals.api.customer.touchpoint.Direction;
import annals.api.customer.touchpoint.TouchpointEvent.TouchpointRecorded;
import annals.api.customer.touchpoint.TouchpointId;
import annals.api.shared.DomainEvent;
import annals.api.shared.EventSamples;
import annals.api.shared.EventType;
import annals.api.shared.InvalidValue;
import annals.http.Cursor;
import annals.query.shared.ProjectionSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TrailTest {

    private static final CustomerId ADA = CustomerId.next();
    private static final Instant NOON = Instant.parse("2026-03-20T12:00:00Z");

    private final ProjectionSpec spec = ProjectionSpec.of(TrailProjection::new);
    private final TrailQueries queries = new TrailQueries(spec.reader());

    @AfterEach
    void close() {
        spec.close();
    }

    /** As a release to come might bring. */
    @EventType("crm.production.machine.stopped")
    record MachineStopped(@Nullable Instant at) implements DomainEvent {

        @Override
        @SuppressWarnings("NullAway") // what a damaged event lacks
        public Instant occurredAt() {
            return at;
        }
    }

    private List<TrailEntry> trail() {
        return page(null, 200).entries();
    }

    private annals.api.shared.Page<TrailEntry> page(@Nullable String cursor, int limit) {
        return spec.ask(queries.answer(TrailFilter.EVERYTHING, AUDITOR, cursor, limit, spec.head()));
    }

    private List<DomainEvent> everythingThatCanHappen() {
        List<DomainEvent> history = new ArrayList<>();
        for (EventSamples feature : ServiceLoader.load(EventSamples.class)) {
            history.addAll(feature.samples());
            spec.given(feature.feature(), feature.samples().toArray(DomainEvent[]::new));
        }
        return history;
    }

    @Test
    void everyEventThatCanHappenIsOnTheTrailOnceWithWhoAndWhen() {
        var history = everythingThatCanHappen();
        var entries = new ArrayList<>(trail());
        java.util.Collections.reverse(entries);
        assertThat(entries).hasSameSizeAs(history);
        for (int i = 0; i < history.size(); i++) {
            assertThat(entries.get(i).position()).isEqualTo(i);
            assertThat(entries.get(i).type())
                    .isEqualTo(history.get(i)
                            .getClass()
                            .getAnnotation(EventType.class)
                            .value());
            assertThat(entries.get(i).occurredAt()).isEqualTo(history.get(i).occurredAt());
            assertThat(entries.get(i).actor()).isEqualTo("kim");
            assertThat(entries.get(i).department()).isEqualTo(Department.SALES);
        }
    }

    @Test
    void whateverBelongsToACustomerIsFoundAtTheCustomer() {
        var call = TouchpointId.next();
        spec.given(
                        ADA,
                        new CustomerRegistered(ADA, CustomerKind.PERSON, "Ada", List.of(), null, null, "api", NOON),
                        new OwnerAssigned(ADA, null, "tom", NOON))
                .given(
                        call,
                        new TouchpointRecorded(
                                call,
                                ADA,
                                Channel.PHONE,
                                Direction.INBOUND,
                                Department.SALES,
                                "Hello",
                                null,
                                null,
                                Set.of(),
                                NOON));
        assertThat(trail()).hasSize(3).allSatisfy(entry -> {
            assertThat(entry.recordType()).isEqualTo("customer");
            assertThat(entry.recordId()).isEqualTo(ADA.toString());
            assertThat(entry.customerId()).isEqualTo(ADA);
        });
    }

    @Test
    void anEventNobodyHasHeardOfThatLacksWhatOthersHaveStopsNothing() {
        Map<String, @Nullable String> nobody = new HashMap<>();
        for (String part : List.of("actor", "actorName", "actorType", "department")) {
            nobody.put(part, null);
        }
        spec.given(nobody, "machine-7", new MachineStopped(null)).given(ADA, new OwnerAssigned(ADA, null, "tom", NOON));
        var entries = trail();
        assertThat(entries).hasSize(2);
        var stopped = entries.get(1);
        assertThat(stopped.recordType()).isEqualTo("machine");
        assertThat(stopped.recordId()).isEqualTo("machine-7");
        assertThat(stopped.occurredAt()).isEqualTo(stopped.recordedAt());
        assertThat(stopped.actor()).isEqualTo("unknown");
        assertThat(stopped.customerId()).isNull();
    }

    @Test
    void nothingThatTellsOfAPersonIsOnTheTrail() {
        everythingThatCanHappen();
        assertThat(spec.rows("audit_trail").toString()).doesNotContain("@", "+49", "Lund");
    }

    @Test
    void everyPageFollowsTheOneBefore() {
        everythingThatCanHappen();
        var all = trail();
        List<TrailEntry> paged = new ArrayList<>();
        String cursor = null;
        do {
            var page = page(cursor, 7);
            paged.addAll(page.entries());
            cursor = page.nextCursor();
        } while (cursor != null);
        assertThat(paged).isEqualTo(all);
        assertThatThrownBy(() -> page(Cursor.of("x"), 7)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void builtAnewTheTrailIsTheSame() {
        everythingThatCanHappen();
        var live = spec.rows("audit_trail");
        assertThat(live.get("audit_trail")).isNotEmpty();
        assertThat(spec.rebuilt().rows("audit_trail")).isEqualTo(live);
    }
}
