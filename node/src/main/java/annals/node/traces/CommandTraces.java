package annals.node.traces;

import annals.api.shared.Refused;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** A span for each command of a traced request, and one in it for its append. What was refused or failed is never told. */
public final class CommandTraces implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final Traces traces;

    public CommandTraces(Traces traces) {
        this.traces = traces;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        var command = unitOfWork.getMessage();
        if (!(command.getMetaData().get(Traces.PARENT) instanceof String parent)) {
            return chain.proceed();
        }
        Span span =
                traces.span(command.getPayloadType().getSimpleName(), parent).startSpan();
        unitOfWork.onCleanup(ended -> span.end());
        try {
            Object result = chain.proceed();
            append(unitOfWork, span);
            return result;
        } catch (Refused refusal) {
            span.setAttribute("annals.outcome", "refused");
            throw refusal;
        } catch (Exception | Error failure) {
            span.setStatus(StatusCode.ERROR);
            throw failure;
        }
    }

    private void append(UnitOfWork<?> unitOfWork, Span command) {
        Span append = traces.span("append", Traces.parent(command)).startSpan();
        unitOfWork.onRollback(failed -> append.setStatus(StatusCode.ERROR));
        unitOfWork.onCleanup(ended -> append.end());
    }
}
