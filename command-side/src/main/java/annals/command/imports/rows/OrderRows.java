package annals.command.imports.rows;

import annals.api.logistics.order.OrderCommand.PlaceOrder;
import annals.api.logistics.order.OrderId;
import annals.api.logistics.order.WantedLine;
import annals.api.sales.deal.DealId;
import annals.api.shared.Money;
import annals.command.imports.mapping.Values;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Orders with their lines; and the one shipment of each, where the row names a carrier. */
final class OrderRows implements RowPlan {

    @Override
    public List<Step> steps(Values values, List<Values> lines, Origin origin) {
        String externalId = values.needText("externalId");
        var id = values.need("externalId", text -> OrderId.derivedFrom(origin.key(text)));
        Instant orderedAt = origin.needMoment(values, "orderedAt");
        String currency = values.needText("currency");
        List<Step> steps = new ArrayList<>();
        var place = new PlaceOrder(
                id,
                origin.needCustomer(values),
                currency,
                lines.stream().map(line -> line(line, currency)).toList(),
                values.date("promisedDate"),
                values.value("deal", text -> DealId.derivedFrom(origin.key(text))),
                externalId,
                origin.source(),
                orderedAt);
        steps.add(Step.create(id, "placed", place));
        if (values.text("carrier") != null) {
            var shipment = new Shipping(externalId, id, orderedAt, "shippedAt");
            steps.addAll(shipment.steps(values, origin));
        }
        return steps;
    }

    private static WantedLine line(Values line, String currency) {
        var quantity = line.needNumber("quantity");
        var price = line.needNumber("unitPrice");
        var discount = line.number("discount");
        var unitPrice = line.need("unitPrice", text -> new Money(price, currency));
        return line.need("quantity", text -> new WantedLine(line.needText("product"), quantity, unitPrice, discount));
    }
}
