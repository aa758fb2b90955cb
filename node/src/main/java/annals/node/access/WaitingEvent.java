package annals.node.access;

import java.util.UUID;

/** An event in the outbox. */
record WaitingEvent(
        long id,
        UUID eventId,
        String aggregateType,
        String aggregateId,
        String type,
        int revision,
        String payload,
        String metadata) {}
