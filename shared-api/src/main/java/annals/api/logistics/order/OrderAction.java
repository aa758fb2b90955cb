package annals.api.logistics.order;

import annals.api.access.Action;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What can be done with a placed order, named as the routes are, in the order in which it is usually done. */
public enum OrderAction implements Action {
    CONFIRM,
    RECORD_PAYMENT,
    PLAN_SHIPMENT,
    COMPLETE,
    CANCEL;

    @Override
    public String route() {
        return this == PLAN_SHIPMENT
                ? "/api/logistics/shipments"
                : Action.below("/api/logistics/orders/{orderId}", this);
    }

    /**
     * The actions that an order allows, in their order.
     *
     * @param state its own, whatever its shipments say of it
     * @param paid whether nothing is due
     */
    public static Set<OrderAction> allowed(OrderState state, boolean paid) {
        if (state == OrderState.DELIVERED || state == OrderState.CANCELLED) {
            return Set.of();
        }
        var allowed = EnumSet.of(PLAN_SHIPMENT);
        if (state == OrderState.PLACED) {
            allowed.add(CONFIRM);
        }
        if (!paid) {
            allowed.add(RECORD_PAYMENT);
        }
        if (state != OrderState.IN_TRANSIT) {
            allowed.add(CANCEL);
        } else if (paid) {
            allowed.add(COMPLETE);
        }
        return Collections.unmodifiableSet(allowed);
    }
}
