package annals.command.sales.deal;

import static annals.api.sales.deal.DealRefusal.DEAL_NOT_FOUND;

import annals.api.sales.deal.DealCommand;
import annals.command.customer.KnownCustomers;
import annals.command.sales.pipeline.Pipelines;
import annals.command.shared.CommandSide;
import annals.command.shared.Feature;
import org.springframework.stereotype.Component;

@Component
class DealFeature implements Feature {

    @Override
    public void register(CommandSide commandSide) {
        var customers = new KnownCustomers(commandSide.store());
        var pipelines = new Pipelines(commandSide.store());
        commandSide.aggregate(Deal.class, DealCommand.class, DEAL_NOT_FOUND, customers, pipelines);
    }
}
