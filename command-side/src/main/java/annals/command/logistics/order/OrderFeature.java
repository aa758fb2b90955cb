package annals.command.logistics.order;

import static annals.api.logistics.order.OrderRefusal.ORDER_NOT_FOUND;

import annals.api.logistics.order.OrderCommand;
import annals.command.customer.KnownCustomers;
import annals.command.shared.CommandSide;
import annals.command.shared.Feature;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

@Component
class OrderFeature implements Feature {

    @Override
    public void register(CommandSide commandSide) {
        commandSide.aggregate(Order.class, OrderCommand.class, ORDER_NOT_FOUND, resources(commandSide));
    }

    static Repository<Order> repository(CommandSide commandSide) {
        return commandSide.repository(Order.class, resources(commandSide));
    }

    private static Object[] resources(CommandSide commandSide) {
        var store = commandSide.store();
        return new Object[] {new KnownCustomers(store), new KnownDeals(store)};
    }
}
