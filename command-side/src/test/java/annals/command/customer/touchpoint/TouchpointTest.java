package annals.command.customer.touchpoint;

import static annals.api.customer.CustomerRefusal.CUSTOMER_UNKNOWN;
import static annals.api.customer.touchpoint.TouchpointRefusal.EXTERNAL_ID_OF_OTHER_CUSTOMER;
import static annals.api.customer.touchpoint.TouchpointRefusal.TOUCHPOINT_ALREADY_RECORDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import annals.api.access.Actor;
import annals.api.access.ActorType;
import annals.api.access.Department;
import annals.api.access.Role;
import annals.api.customer.Channel;
import annals.api.customer.CustomerEvent.CustomerRegistered;
import annals.api.customer.CustomerId;
import annals.api.customer.CustomerKind;
import annals.api.customer.touchpoint.Direction;
import annals.api.customer.touchpoint.TouchpointCommand.RecordTouchpoint;
import annals.api.customer.touchpoint.TouchpointEvent.TouchpointRecorded;
import annals.api.customer.touchpoint.TouchpointId;
import annals.api.shared.Refused;
import annals.command.shared.AggregateSpec;
import annals.command.shared.RequestContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TouchpointTest {

    private static final Instant AT = Instant.parse("2026-03-04T05:06:07Z");
    private static final CustomerId ADA = CustomerId.next();
    private static final CustomerId BOB = CustomerId.next();
    private static final TouchpointId ID = TouchpointId.next();

    private final AggregateSpec touchpoints = AggregateSpec.of(new TouchpointFeature());

    @BeforeEach
    void adaAndBobAreCustomers() {
        for (CustomerId id : List.of(ADA, BOB)) {
            touchpoints.given(
                    id, new CustomerRegistered(id, CustomerKind.PERSON, "A", List.of(), null, null, "api", AT));
        }
    }

    private static RecordTouchpoint mail(CustomerId customer, @Nullable String externalId) {
        return new RecordTouchpoint(
                ID,
                customer,
                Channel.EMAIL,
                Direction.INBOUND,
                Department.SERVICE,
                " Hello ",
                " ",
                externalId,
                Set.of(),
                AT);
    }

    @Test
    void aContactIsRecordedWithWhatWasSaid() {
        touchpoints
                .when(mail(ADA, "m1"))
                .publishes(new TouchpointRecorded(
                        ID,
                        ADA,
                        Channel.EMAIL,
                        Direction.INBOUND,
                        Department.SERVICE,
                        "Hello",
                        null,
                        "m1",
                        Set.of(),
                        AT));
    }

    @Test
    void theSameExternalIdIsTheSameContact() {
        touchpoints.when(mail(ADA, "m1")).when(mail(ADA, "m1")).publishesNothing();
    }

    @Test
    void theSameExternalIdCannotBeAnotherCustomers() {
        touchpoints.when(mail(ADA, "m1")).when(mail(BOB, "m1")).refuses(EXTERNAL_ID_OF_OTHER_CUSTOMER);
    }

    @Test
    void aTouchpointsIdIsUsedOnce() {
        touchpoints.when(mail(ADA, null)).when(mail(ADA, null)).refuses(TOUCHPOINT_ALREADY_RECORDED);
    }

    @Test
    void aContactIsWithAKnownCustomer() {
        touchpoints.when(mail(CustomerId.next(), null)).refuses(CUSTOMER_UNKNOWN);
    }

    @Test
    void aNoteIsInternalAndStaysInItsDepartment() {
        touchpoints
                .when(new RecordTouchpoint(
                        ID,
                        ADA,
                        Channel.NOTE,
                        Direction.INBOUND,
                        Department.SALES,
                        "Pays late",
                        "!",
                        null,
                        Set.of(),
                        AT))
                .publishes(new TouchpointRecorded(
                        ID,
                        ADA,
                        Channel.NOTE,
                        Direction.INTERNAL,
                        Department.SALES,
                        "Pays late",
                        "!",
                        null,
                        Set.of(Department.SALES),
                        AT));
    }

    @Test
    void aNoteCanBeForOtherDepartments() {
        touchpoints
                .when(new RecordTouchpoint(
                        ID,
                        ADA,
                        Channel.NOTE,
                        Direction.INTERNAL,
                        Department.SALES,
                        "Pays late",
                        null,
                        null,
                        Set.of(Department.ACCOUNTING),
                        AT))
                .publishes(new TouchpointRecorded(
                        ID,
                        ADA,
                        Channel.NOTE,
                        Direction.INTERNAL,
                        Department.SALES,
                        "Pays late",
                        null,
                        null,
                        Set.of(Department.ACCOUNTING),
                        AT));
    }

    @Test
    void aContactWhoseIdIsNewIsNotLookedForInTheLog() {
        var lookedFor = new ArrayList<String>();
        var store = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine() {
                    @Override
                    public DomainEventStream readEvents(String aggregate, long first) {
                        lookedFor.add(aggregate);
                        return super.readEvents(aggregate, first);
                    }
                })
                .build();
        var spec = AggregateSpec.on(store, new TouchpointFeature());
        spec.given(ADA, new CustomerRegistered(ADA, CustomerKind.PERSON, "A", List.of(), null, null, "api", AT));

        create(spec, true);
        assertThat(lookedFor).doesNotContain(ID.toString());
        assertThat(store.lastSequenceNumberFor(ID.toString())).contains(0L);

        assertThatThrownBy(() -> create(spec, false))
                .as("control: an id that may be there is looked for")
                .isInstanceOf(Refused.class);
        assertThat(lookedFor).contains(ID.toString());
    }

    private static void create(AggregateSpec spec, boolean idIsNew) {
        var actor = new Actor("kim", "Kim", ActorType.USER, Department.SALES, Set.of(Role.SALES_REP));
        var context = new RequestContext(actor, "POST /", null, null, Clock.systemUTC());
        spec.commands().create(context, "", mail(ADA, null), idIsNew).block(Duration.ofSeconds(10));
    }
}
