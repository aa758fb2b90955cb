package annals.api.logistics.shipment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a shipment is on its way, in the order of the way: of two at the same moment the later one counts. */
public enum ShipmentStatus {
    /** Planned, and nobody has heard of it since. */
    PENDING,
    /** The carrier knows of it. */
    INFO_RECEIVED,
    IN_TRANSIT,
    OUT_FOR_DELIVERY,
    ATTEMPT_FAILED,
    AVAILABLE_FOR_PICKUP,
    /** The end: whatever else is heard of the shipment, it stays delivered. */
    DELIVERED,
    EXCEPTION,
    /** The carrier reports nothing any more. */
    EXPIRED;

    /**
     * Whether a shipment of which this is reported is no longer where it was last known to be. Delivered stays delivered;
     * else the latest moment counts, and of the same moment the status further on the way. That is a total order, so it
     * does not matter in which sequence reports arrive.
     *
     * @param at when this was so
     * @param since when the other was so; null if it was planned only
     */
    public boolean follows(ShipmentStatus other, Instant at, @Nullable Instant since) {
        if (this == DELIVERED || other == DELIVERED) {
            return other != DELIVERED;
        }
        return since == null || at.isAfter(since) || (at.equals(since) && compareTo(other) > 0);
    }
}
