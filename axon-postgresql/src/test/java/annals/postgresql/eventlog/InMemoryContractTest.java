package annals.postgresql.eventlog;

import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;

class InMemoryContractTest extends EventStoreContract {

    @Override
    protected EventStorageEngine newEngine() {
        return new InMemoryEventStorageEngine();
    }
}
