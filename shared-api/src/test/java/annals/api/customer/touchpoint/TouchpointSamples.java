package annals.api.customer.touchpoint;

import static annals.api.customer.CustomerSamples.AT;
import static annals.api.customer.CustomerSamples.CUSTOMER;

import annals.api.access.Department;
import annals.api.customer.Channel;
import annals.api.customer.touchpoint.TouchpointEvent.TouchpointRecorded;
import annals.api.shared.DomainEvent;
import annals.api.shared.EventSamples;
import java.util.List;
import java.util.Set;

/** One full and one minimal sample of each of the touchpoint's events. */
public final class TouchpointSamples implements EventSamples {

    private static final TouchpointId TOUCHPOINT = TouchpointId.of("01890a5d-ac96-774b-bcce-b302099a8058");

    @Override
    public String feature() {
        return "customer/touchpoint";
    }

    @Override
    public List<DomainEvent> samples() {
        return List.of(
                new TouchpointRecorded(
                        TOUCHPOINT,
                        CUSTOMER,
                        Channel.EMAIL,
                        Direction.INBOUND,
                        Department.SERVICE,
                        "Where is my order?",
                        "It should have come on Monday.",
                        "<m1@example.com>",
                        Set.of(Department.SERVICE, Department.LOGISTICS),
                        AT),
                new TouchpointRecorded(
                        TOUCHPOINT,
                        CUSTOMER,
                        Channel.IN_PERSON,
                        Direction.OUTBOUND,
                        Department.SALES,
                        "Met at the fair",
                        null,
                        null,
                        Set.of(),
                        AT));
    }
}
