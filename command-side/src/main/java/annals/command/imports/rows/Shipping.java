package annals.command.imports.rows;

import annals.api.logistics.order.OrderId;
import annals.api.logistics.shipment.ShipmentCommand.ConfirmDelivery;
import annals.api.logistics.shipment.ShipmentCommand.DispatchShipment;
import annals.api.logistics.shipment.ShipmentCommand.PlanShipment;
import annals.api.logistics.shipment.ShipmentId;
import annals.api.shared.Text;
import annals.command.imports.mapping.Values;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How an order travelled.
 *
 * @param dispatched the field that tells when the shipment left
 */
record Shipping(String externalId, OrderId order, Instant plannedAt, String dispatched) {

    List<Step> steps(Values values, Origin origin) {
        var id = values.need("externalId", text -> ShipmentId.derivedFrom(origin.key(text)));
        List<Step> steps = new ArrayList<>();
        var plan = new PlanShipment(
                id,
                order,
                values.need("carrier", text -> Text.line(text, "The carrier")),
                values.value("trackingNumber", text -> Text.line(text, "The tracking number")),
                values.date("promisedDate"),
                externalId,
                plannedAt);
        steps.add(Step.create(id, "planned", plan));
        Instant dispatchedAt = origin.moment(values, dispatched);
        if (dispatchedAt != null) {
            steps.add(Step.once(id, "dispatched", new DispatchShipment(id, null, null, dispatchedAt)));
        }
        Instant deliveredAt = origin.moment(values, "deliveredAt");
        if (deliveredAt != null) {
            var proof = values.value("proof", text -> Text.line(text, "The proof"));
            steps.add(Step.once(id, "delivered", new ConfirmDelivery(id, proof, deliveredAt)));
        }
        return steps;
    }
}
