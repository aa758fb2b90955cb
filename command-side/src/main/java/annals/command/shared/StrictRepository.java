package annals.command.shared;

import java.util.concurrent.Callable;
import org.axonframework.eventsourcing.CachingEventSourcingRepository;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.axonframework.modelling.command.LockAwareAggregate;
import org.jspecify.annotations.Nullable;

/**
 * Finds nothing under the id of an aggregate of another kind, although the log is one for all of them. Refuses a command
 * whose sender has seen another version before its handler runs: the framework waits until the commit, so that a handler
 * could refuse first, for a reason that its sender cannot understand.
 */
final class StrictRepository<T> extends CachingEventSourcingRepository<T> {

    private final Class<T> kind;

    StrictRepository(Class<T> kind, EventSourcingRepository.Builder<T> parts) {
        super(parts);
        this.kind = kind;
    }

    @Override
    protected void validateOnLoad(Aggregate<T> aggregate, @Nullable Long expectedVersion) {
        super.validateOnLoad(aggregate, null);
        if (expectedVersion != null && !expectedVersion.equals(aggregate.version())) {
            throw new ConflictingAggregateVersionException(
                    aggregate.identifierAsString(), expectedVersion, aggregate.version());
        }
    }

    /** What cannot be there is not looked for. */
    @Override
    protected LockAwareAggregate<T, EventSourcedAggregate<T>> doLoadOrCreate(String id, Callable<T> made)
            throws Exception {
        return isNew(id) ? doCreateNew(made) : super.doLoadOrCreate(id, made);
    }

    private static boolean isNew(String id) {
        var command = CurrentUnitOfWork.get().getMessage().getMetaData();
        return command.containsKey(CommandMetaData.NEW) && id.equals(command.get(CommandMetaData.COMMAND_TARGET));
    }

    @Override
    protected EventSourcedAggregate<T> doLoadWithLock(String id, @Nullable Long expectedVersion) {
        try {
            var aggregate = super.doLoadWithLock(id, expectedVersion);
            // The cache, which is one for all kinds, hands out whatever has the id.
            if (aggregate.rootType() == kind) {
                return aggregate;
            }
        } catch (IncompatibleAggregateException e) {
            // Events of another kind left it without an id; answered below.
        }
        throw new AggregateNotFoundException(id, "It is of another kind.");
    }
}
