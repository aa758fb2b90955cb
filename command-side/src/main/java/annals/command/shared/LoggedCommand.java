package annals.command.shared;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.slf4j.MDC;

/** Lets lines that are logged while a command is carried out, its append included, tell what the command's events tell. */
final class LoggedCommand implements MessageHandlerInterceptor<CommandMessage<?>> {

    private static final String TRACE = "traceId";
    private static final String COMMAND = "command";

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        var command = unitOfWork.getMessage();
        var correlation = command.getMetaData().getOrDefault(CommandMetaData.CORRELATION, command.getIdentifier());
        MDC.put(CommandMetaData.CORRELATION, String.valueOf(correlation));
        MDC.put(COMMAND, command.getPayloadType().getSimpleName());
        if (command.getMetaData().get(CommandMetaData.TRACE_PARENT) instanceof String parent) {
            MDC.put(TRACE, parent.split("-", -1)[1]);
        }
        unitOfWork.onCleanup(ended -> {
            MDC.remove(TRACE);
            MDC.remove(CommandMetaData.CORRELATION);
            MDC.remove(COMMAND);
        });
        return chain.proceed();
    }
}
