package annals.command.logistics.shipment;

import static annals.api.logistics.shipment.ShipmentRefusal.*;
import static annals.api.logistics.shipment.ShipmentStatus.DELIVERED;
import static annals.api.logistics.shipment.ShipmentStatus.INFO_RECEIVED;
import static annals.api.logistics.shipment.ShipmentStatus.PENDING;

import annals.api.logistics.shipment.ShipmentStatus;
import annals.api.shared.Refusal;
import java.util.Optional;

/** What holds for every shipment. */
final class ShipmentRules {

    static final int MOST_CHECKPOINTS = 500;

    private ShipmentRules() {}

    static Optional<Refusal> mayDispatch(ShipmentStatus status, boolean dispatched) {
        if (status == DELIVERED) {
            return Optional.of(Refusal.of(SHIPMENT_ALREADY_DELIVERED));
        }
        return dispatched ? Optional.of(Refusal.of(SHIPMENT_ALREADY_DISPATCHED)) : Optional.empty();
    }

    static Optional<Refusal> mayPass(ShipmentStatus status, int checkpoints) {
        if (status == PENDING) {
            return Optional.of(Refusal.of(CHECKPOINT_STATUS_INVALID, "status", status));
        }
        return checkpoints >= MOST_CHECKPOINTS
                ? Optional.of(Refusal.of(TOO_MANY_CHECKPOINTS, "most", MOST_CHECKPOINTS))
                : Optional.empty();
    }

    /** Only what we or the carrier saw leave can arrive. */
    static Optional<Refusal> mayArrive(ShipmentStatus status, boolean dispatched) {
        return dispatched || (status != PENDING && status != INFO_RECEIVED)
                ? Optional.empty()
                : Optional.of(Refusal.of(SHIPMENT_NOT_DISPATCHED));
    }

    /** What is wrong with delivered goods is a ticket or a return, no longer the shipment's. */
    static Optional<Refusal> mayFail(ShipmentStatus status) {
        return status == DELIVERED ? Optional.of(Refusal.of(SHIPMENT_ALREADY_DELIVERED)) : Optional.empty();
    }
}
