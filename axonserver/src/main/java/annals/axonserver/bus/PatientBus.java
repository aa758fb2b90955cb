package annals.axonserver.bus;

import annals.postgresql.eventlog.AppendOutcomeUnknownException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;

/**
 * Waits for the outcome of a command only so long. Axon Server can lose commands that wait for a node which is lost, and then
 * nobody ever answers; what became of such a command is unknown, and its idempotency key settles it.
 */
final class PatientBus implements CommandBus {

    private final CommandBus bus;
    private final Duration patience;

    PatientBus(CommandBus bus, Duration patience) {
        this.bus = bus;
        this.patience = patience;
    }

    @Override
    public <C> void dispatch(CommandMessage<C> command) {
        bus.dispatch(command);
    }

    @Override
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        var outcome = new CompletableFuture<CommandResultMessage<? extends R>>();
        bus.<C, R>dispatch(command, (sent, result) -> outcome.complete(result));
        var unused = outcome.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(late -> GenericCommandResultMessage.asCommandResultMessage(
                        new AppendOutcomeUnknownException("No node said in time what became of the command", late)))
                .thenAccept(result -> callback.onResult(command, result));
    }

    @Override
    public Registration subscribe(String commandName, MessageHandler<? super CommandMessage<?>> handler) {
        return bus.subscribe(commandName, handler);
    }

    @Override
    public Registration registerHandlerInterceptor(MessageHandlerInterceptor<? super CommandMessage<?>> interceptor) {
        return bus.registerHandlerInterceptor(interceptor);
    }

    @Override
    public Registration registerDispatchInterceptor(MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
        return bus.registerDispatchInterceptor(interceptor);
    }
}
