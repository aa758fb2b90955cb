package annals.command.shared;

import annals.api.shared.RefusalCode;
import annals.api.shared.Refused;
import annals.api.shared.RequestRefusal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;

/** Turns the framework's ways of saying "no" into refusals. */
final class RefusalTranslation implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final Map<Class<?>, RefusalCode> notFound = new ConcurrentHashMap<>();

    void notFound(Class<?> command, RefusalCode code) {
        notFound.put(command, code);
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        try {
            return chain.proceed();
        } catch (AggregateNotFoundException e) {
            RefusalCode code = notFound.get(unitOfWork.getMessage().getPayloadType());
            if (code == null) {
                throw e;
            }
            throw Refused.because(code, "id", e.getAggregateIdentifier());
        } catch (ConflictingAggregateVersionException e) {
            throw Refused.because(RequestRefusal.VERSION_STALE, "version", e.getActualVersion());
        }
    }
}
