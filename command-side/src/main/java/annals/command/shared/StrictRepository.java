package annals.command.shared;

import org.axonframework.eventsourcing.CachingEventSourcingRepository;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a command whose sender has seen another version before its handler runs. The framework waits until the commit,
 * so that a handler could refuse first, for a reason that its sender cannot understand.
 */
final class StrictRepository<T> extends CachingEventSourcingRepository<T> {

    StrictRepository(EventSourcingRepository.Builder<T> parts) {
        super(parts);
    }

    @Override
    protected void validateOnLoad(Aggregate<T> aggregate, @Nullable Long expectedVersion) {
        super.validateOnLoad(aggregate, null);
        if (expectedVersion != null && !expectedVersion.equals(aggregate.version())) {
            throw new ConflictingAggregateVersionException(
                    aggregate.identifierAsString(), expectedVersion, aggregate.version());
        }
    }
}
