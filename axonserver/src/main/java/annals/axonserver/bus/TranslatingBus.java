package annals.axonserver.bus;

import java.util.function.UnaryOperator;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;

/** Says the failures of another bus in other words: those of a commit, too, which no interceptor sees. */
final class TranslatingBus implements CommandBus {

    private final CommandBus bus;
    private final UnaryOperator<Throwable> translation;

    TranslatingBus(CommandBus bus, UnaryOperator<Throwable> translation) {
        this.bus = bus;
        this.translation = translation;
    }

    @Override
    public <C> void dispatch(CommandMessage<C> command) {
        bus.dispatch(command);
    }

    @Override
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        bus.<C, R>dispatch(
                command,
                (sent, result) -> callback.onResult(
                        sent,
                        result.isExceptional()
                                ? GenericCommandResultMessage.asCommandResultMessage(
                                        translation.apply(result.exceptionResult()))
                                : result));
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
