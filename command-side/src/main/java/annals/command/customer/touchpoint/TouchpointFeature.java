package annals.command.customer.touchpoint;

import static annals.api.customer.touchpoint.TouchpointRefusal.TOUCHPOINT_NOT_FOUND;

import annals.api.customer.touchpoint.TouchpointCommand;
import annals.command.customer.KnownCustomers;
import annals.command.shared.CommandSide;
import annals.command.shared.Feature;
import org.springframework.stereotype.Component;

@Component
class TouchpointFeature implements Feature {

    @Override
    public void register(CommandSide commandSide) {
        var customers = new KnownCustomers(commandSide.store());
        commandSide.aggregate(Touchpoint.class, TouchpointCommand.class, TOUCHPOINT_NOT_FOUND, customers);
    }
}
