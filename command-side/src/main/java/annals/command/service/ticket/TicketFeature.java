package annals.command.service.ticket;

import static annals.api.service.ticket.TicketRefusal.TICKET_NOT_FOUND;

import annals.api.service.ticket.TicketCommand;
import annals.command.customer.KnownCustomers;
import annals.command.shared.CommandSide;
import annals.command.shared.Feature;
import org.springframework.stereotype.Component;

@Component
class TicketFeature implements Feature {

    @Override
    public void register(CommandSide commandSide) {
        var customers = new KnownCustomers(commandSide.store());
        var survivors = new Survivors(commandSide.store());
        commandSide.aggregate(Ticket.class, TicketCommand.class, TICKET_NOT_FOUND, customers, survivors);
    }
}
