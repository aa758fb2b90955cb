package annals.command.customer;

import static annals.api.customer.CustomerRefusal.CUSTOMER_NOT_FOUND;

import annals.api.customer.CustomerCommand;
import annals.command.shared.CommandSide;
import annals.command.shared.Feature;
import org.springframework.stereotype.Component;

@Component
class CustomerFeature implements Feature {

    @Override
    public void register(CommandSide commandSide) {
        var emails = new EmailReservations(commandSide.repository(EmailReservation.class));
        commandSide.aggregate(Customer.class, CustomerCommand.class, CUSTOMER_NOT_FOUND, emails);
    }
}
