package annals.command.shared;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Makes each command answer with its receipt: the aggregate's version and the log's position after it. */
final class Receipts implements MessageHandlerInterceptor<CommandMessage<?>> {

    private static final String VERSIONS = "annals.versions";

    private final EventStore store;
    private final Log log;
    private final CommandTarget target = new CommandTarget();

    Receipts(EventStore store, Log log) {
        this.store = store;
        this.log = log;
        store.registerDispatchInterceptor(events -> (index, event) -> {
            if (event instanceof DomainEventMessage<?> domainEvent && CurrentUnitOfWork.isStarted()) {
                versions(CurrentUnitOfWork.get().root())
                        .put(domainEvent.getAggregateIdentifier(), domainEvent.getSequenceNumber());
            }
            return event;
        });
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        chain.proceed();
        var pending = new PendingReceipt();
        String id = target.resolveTarget(unitOfWork.getMessage()).getIdentifier();
        unitOfWork.afterCommit(committed -> pending.complete(receipt(committed, id)));
        return pending;
    }

    private Receipt receipt(UnitOfWork<?> committed, String id) {
        long position = log.positionOf(committed).orElseGet(log::head);
        return new Receipt(id, version(committed, id).orElse(0L), position);
    }

    /** The version of an aggregate after the unit of work, as far as its events have been prepared. */
    Optional<Long> version(UnitOfWork<?> unitOfWork, String id) {
        return Optional.ofNullable(versions(unitOfWork.root()).get(id)).or(() -> store.lastSequenceNumberFor(id));
    }

    private static Map<String, Long> versions(UnitOfWork<?> unitOfWork) {
        return unitOfWork.getOrComputeResource(VERSIONS, key -> new HashMap<>());
    }
}
