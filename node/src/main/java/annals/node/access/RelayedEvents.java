package annals.node.access;

import java.util.UUID;

/** Which events of sign-in and rights the log has already; each assembly asks its own log. */
@FunctionalInterface
public interface RelayedEvents {

    /** Whether the aggregate has the event. */
    boolean contain(String aggregateId, UUID eventId);
}
