package annals.command.logistics.shipment;

import annals.api.logistics.shipment.ShipmentStatus;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a shipment's way. Carriers report late, twice and in any order, so where the shipment is follows from
 * the set of reports alone.
 */
final class Track {

    private final Set<Checkpoint> seen = new HashSet<>();
    private ShipmentStatus status = ShipmentStatus.PENDING;
    private @Nullable Instant since;

    record Checkpoint(ShipmentStatus status, @Nullable String place, Instant at) {}

    boolean knows(Checkpoint checkpoint) {
        return seen.contains(checkpoint);
    }

    int size() {
        return seen.size();
    }

    ShipmentStatus status() {
        return status;
    }

    boolean isDelivered() {
        return status == ShipmentStatus.DELIVERED;
    }

    void add(Checkpoint checkpoint) {
        seen.add(checkpoint);
        reach(checkpoint.status(), checkpoint.at());
    }

    void reach(ShipmentStatus reached, Instant at) {
        if (reached.follows(status, at, since)) {
            status = reached;
            since = at;
        }
    }
}
