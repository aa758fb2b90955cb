package annals.benchmarks.side;

import annals.api.access.Department;
import annals.api.customer.Channel;
import annals.api.customer.CustomerId;
import annals.api.customer.touchpoint.Direction;
import annals.api.customer.touchpoint.TouchpointEvent.TouchpointRecorded;
import annals.api.customer.touchpoint.TouchpointId;
import annals.api.sales.deal.DealEvent.DealMoved;
import annals.api.sales.deal.DealId;
import annals.api.sales.pipeline.StageKey;
import annals.api.service.ticket.TicketEvent.TicketActionRecorded;
import annals.api.service.ticket.TicketId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** What every contender records, in the words of the golden samples and about the same thousand customers. */
public final class SampleEvents {

    private static final int CUSTOMERS = 1_000;
    private static final CustomerId[] CUSTOMER = IntStream.range(0, CUSTOMERS)
            .mapToObj(i -> CustomerId.derivedFrom("customer-" + i))
            .toArray(CustomerId[]::new);

    private SampleEvents() {}

    /** The first and only event of a new touchpoint. */
    public static TouchpointRecorded touchpoint() {
        return new TouchpointRecorded(
                TouchpointId.next(),
                anyCustomer(),
                Channel.EMAIL,
                Direction.INBOUND,
                Department.SERVICE,
                "Where is my order?",
                "It should have come on Monday.",
                "<m1@example.com>",
                Set.of(Department.SERVICE, Department.LOGISTICS),
                Instant.now());
    }

    /** One of many actions on a ticket. */
    public static TicketActionRecorded ticketAction(TicketId ticket) {
        return new TicketActionRecorded(ticket, CUSTOMER[0], "Require upgrade", "Value 2", Instant.now());
    }

    /** A move between two stages. */
    public static DealMoved dealMoved(DealId deal, boolean forward) {
        return new DealMoved(
                deal,
                CUSTOMER[0],
                new StageKey(forward ? "PROPOSAL" : "NEGOTIATION"),
                new StageKey(forward ? "NEGOTIATION" : "PROPOSAL"),
                forward ? 80 : 60,
                Instant.now());
    }

    /** Who did it and what was ordered. */
    public static Map<String, String> metaData(String command) {
        return Map.of(
                "actor", "01890a5d-ac96-774b-bcce-b302099a8000",
                "actorName", "Sam Service",
                "actorType", "PERSON",
                "department", "SERVICE",
                "roles", "service_agent",
                "command", command);
    }

    private static CustomerId anyCustomer() {
        return CUSTOMER[ThreadLocalRandom.current().nextInt(CUSTOMERS)];
    }
}
