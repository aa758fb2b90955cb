package annals.command.customer.touchpoint;

import static annals.api.customer.CustomerRefusal.CUSTOMER_UNKNOWN;
import static annals.api.customer.touchpoint.TouchpointRefusal.EXTERNAL_ID_OF_OTHER_CUSTOMER;
import static annals.api.customer.touchpoint.TouchpointRefusal.TOUCHPOINT_ALREADY_RECORDED;

import annals.api.access.Department;
import annals.api.customer.Channel;
import annals.api.customer.CustomerEvent.CustomerRegistered;
import annals.api.customer.CustomerId;
import annals.api.customer.CustomerKind;
import annals.api.customer.touchpoint.Direction;
import annals.api.customer.touchpoint.TouchpointCommand.RecordTouchpoint;
import annals.api.customer.touchpoint.TouchpointEvent.TouchpointRecorded;
import annals.api.customer.touchpoint.TouchpointId;
import annals.command.shared.AggregateSpec;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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
}
