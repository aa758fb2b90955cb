package annals.command.imports.rows;

import annals.api.logistics.order.OrderId;
import annals.command.imports.mapping.Values;
import java.util.List;

/** Shipments of orders that are there. */
final class ShipmentRows implements RowPlan {

    @Override
    public List<Step> steps(Values values, List<Values> lines, Origin origin) {
        String externalId = values.needText("externalId");
        var order = values.need("order", text -> OrderId.derivedFrom(origin.key(text)));
        return new Shipping(externalId, order, origin.needMoment(values, "plannedAt"), "dispatchedAt")
                .steps(values, origin);
    }
}
