package annals.api.logistics.shipment;

import annals.api.access.Action;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What can be done with a planned shipment, named as the routes are, in the order in which it is usually done. */
public enum ShipmentAction implements Action {
    DISPATCH,
    CHECKPOINT,
    DELIVER,
    EXCEPTION;

    @Override
    public String route() {
        return Action.below("/api/logistics/shipments/{shipmentId}", this);
    }

    /**
     * The actions that a shipment allows, in their order. A delivered one can be proven, and its checkpoints can still come.
     *
     * @param dispatched whether we have seen it leave
     * @param proven whether its delivery is
     */
    public static Set<ShipmentAction> allowed(ShipmentStatus status, boolean dispatched, boolean proven) {
        boolean delivered = status == ShipmentStatus.DELIVERED;
        boolean here = status == ShipmentStatus.PENDING || status == ShipmentStatus.INFO_RECEIVED;
        var allowed = EnumSet.of(CHECKPOINT);
        if (!delivered) {
            allowed.add(EXCEPTION);
        }
        if (!delivered && !dispatched) {
            allowed.add(DISPATCH);
        }
        if (delivered ? !proven : dispatched || !here) {
            allowed.add(DELIVER);
        }
        return Collections.unmodifiableSet(allowed);
    }
}
