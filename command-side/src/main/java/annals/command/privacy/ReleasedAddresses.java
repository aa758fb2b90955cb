package annals.command.privacy;

import annals.api.customer.CustomerCommand.ReleaseEmails;
import annals.api.customer.CustomerId;
import annals.command.shared.Commands;
import java.time.Clock;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Frees the person's e-mail addresses, so that whoever has them now can be registered with them. */
@Component
@Order(Erasure.WHILE_READABLE)
class ReleasedAddresses implements Erasure {

    private final Commands commands;
    private final Clock clock;

    ReleasedAddresses(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public Mono<ErasureReport> erase(CustomerId customerId) {
        var context = Erasures.context(clock);
        var command = new ReleaseEmails(customerId, context.occurredAt(null));
        return commands.send(context, command, command).thenReturn(ErasureReport.NOTHING);
    }
}
