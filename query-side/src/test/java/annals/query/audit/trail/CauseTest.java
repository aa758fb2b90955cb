package annals.query.audit.trail;

import static annals.query.audit.trail.Auditors.AUDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import annals.api.audit.trail.CauseView;
import annals.api.audit.trail.TrailEntry;
import annals.api.audit.trail.TrailFilter;
import annals.api.customer.CustomerEvent.OwnerAssigned;
import annals.api.customer.CustomerId;
import annals.api.logistics.order.OrderEvent.OrderDispatched;
import annals.api.logistics.order.OrderId;
import annals.api.logistics.shipment.ShipmentEvent.ShipmentDispatched;
import annals.api.logistics.shipment.ShipmentId;
import annals.api.shared.Refused;
import annals.query.events.EventLogSource;
import annals.query.events.LoggedEvent;
import annals.query.shared.ProjectionSpec;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class CauseTest {

    private static final Instant NOON = Instant.parse("2026-03-20T12:00:00Z");
    private static final CustomerId ADA = CustomerId.next();
    private static final OrderId ORDER = OrderId.next();
    private static final ShipmentId PARCEL = ShipmentId.next();
    private static final OrderDispatched LEFT = new OrderDispatched(ORDER, ADA, NOON);
    private static final ShipmentDispatched DISPATCHED =
            new ShipmentDispatched(PARCEL, ORDER, ADA, "Speedy", "S1", NOON);

    private final ProjectionSpec spec = ProjectionSpec.of(TrailProjection::new);
    private final TrailQueries trail = new TrailQueries(spec.reader());
    private final CauseQueries causes = new CauseQueries(spec.reader(), new Noted());

    @AfterEach
    void close() {
        spec.close();
    }

    /** What the log notes beside every event, for each position the same. */
    private record Noted() implements EventLogSource {

        @Override
        public Mono<Stretch> read(long from, int limit, @Nullable String type, @Nullable String aggregateId) {
            String metadata = "{\"route\":\"POST /somewhere\",\"roles\":\"admin,logistics_clerk\"}";
            return Mono.just(
                    new Stretch(List.of(new LoggedEvent(from, "", "", 0, "", 1, NOON, "{}", metadata)), from + 1));
        }

        @Override
        public Mono<Long> head() {
            return Mono.just(0L);
        }

        @Override
        public void onAppended(Runnable listener) {}
    }

    private static Map<String, String> order(String command, Object target) {
        return Map.of(
                "causationId",
                command,
                "correlationId",
                "c",
                "command",
                "DispatchShipment",
                "commandTarget",
                "" + target);
    }

    private TrailEntry at(long position) {
        return spec.ask(trail.answer(TrailFilter.EVERYTHING, AUDITOR, null, 50, spec.head())).entries().stream()
                .filter(entry -> entry.position() == position)
                .findFirst()
                .orElseThrow();
    }

    private CauseView cause(long position) {
        return spec.ask(causes.answer(at(position).eventId(), AUDITOR, spec.head()));
    }

    private static List<Long> positions(List<TrailEntry> entries) {
        return entries.stream().map(TrailEntry::position).toList();
    }

    @Test
    void whatAnOrderDoesToAnotherRecordItDoesBecauseOfTheRecordItWasFor() {
        spec.given(order("1", PARCEL), ORDER, LEFT).given(order("1", PARCEL), PARCEL, DISPATCHED);
        assertThat(positions(cause(1).caused())).containsExactly(0L);
        assertThat(cause(1).before()).isEmpty();
        assertThat(positions(cause(0).before())).containsExactly(1L);
        assertThat(cause(0).caused()).isEmpty();
    }

    @Test
    void whatAnEventLedToIsFollowedToItsEndAndBackToItsBeginning() {
        spec.given(order("1", PARCEL), PARCEL, DISPATCHED);
        String first = at(0).eventId().toString();
        spec.given(
                Map.of("causationId", "2", "correlationId", "c", "triggerId", first, "commandTarget", ORDER.toString()),
                ORDER,
                LEFT);
        String second = at(1).eventId().toString();
        spec.given(
                Map.of("causationId", "3", "correlationId", "c", "triggerId", second, "commandTarget", ADA.toString()),
                ADA,
                new OwnerAssigned(ADA, null, "tom", NOON));
        assertThat(positions(cause(0).caused())).containsExactly(1L, 2L);
        assertThat(positions(cause(2).before())).containsExactly(0L, 1L);
        assertThat(positions(cause(1).before())).containsExactly(0L);
        assertThat(positions(cause(1).caused())).containsExactly(2L);
        assertThat(cause(1).complete()).isTrue();
    }

    @Test
    void ofOldEventsWhoseOrderNamedNoTargetNothingIsGuessed() {
        var old = Map.of("causationId", "1", "correlationId", "c");
        spec.given(old, ORDER, LEFT).given(old, PARCEL, DISPATCHED);
        assertThat(cause(0).before()).isEmpty();
        assertThat(cause(0).caused()).isEmpty();
        assertThat(positions(cause(0).together())).containsExactly(1L);
    }

    @Test
    void theOrderSaysWhoGaveItHowAndWithWhichRights() {
        spec.given(order("1", PARCEL), PARCEL, DISPATCHED);
        var origin = cause(0).origin();
        assertThat(origin.command()).isEqualTo("DispatchShipment");
        assertThat(origin.route()).isEqualTo("POST /somewhere");
        assertThat(origin.roles()).containsExactly("admin", "logistics_clerk");
        assertThat(origin.actor()).isEqualTo("kim");
    }

    @Test
    void eventsOfOtherOrdersAreNoPartOfIt() {
        spec.given(order("1", PARCEL), PARCEL, DISPATCHED)
                .given(Map.of("causationId", "2", "correlationId", "d", "commandTarget", "x"), ORDER, LEFT);
        assertThat(cause(0).caused()).isEmpty();
        assertThat(cause(0).together()).isEmpty();
    }

    @Test
    void anEventThatIsNotThereIsNotFound() {
        spec.given(PARCEL, DISPATCHED);
        assertThatThrownBy(() -> spec.ask(causes.answer(UUID.randomUUID(), AUDITOR, spec.head())))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("EVENT_NOT_FOUND");
    }
}
