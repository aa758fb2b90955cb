package annals.command.logistics.shipment;

import static annals.api.logistics.shipment.ShipmentRefusal.SHIPMENT_NOT_FOUND;

import annals.api.logistics.shipment.ShipmentCommand;
import annals.command.logistics.order.Orders;
import annals.command.shared.CommandSide;
import annals.command.shared.Feature;
import org.springframework.stereotype.Component;

@Component
class ShipmentFeature implements Feature {

    @Override
    public void register(CommandSide commandSide) {
        commandSide.aggregate(Shipment.class, ShipmentCommand.class, SHIPMENT_NOT_FOUND, new Orders(commandSide));
    }
}
