package annals.axonserver.log;

import annals.axonserver.stub.Target;
import annals.postgresql.eventlog.EventStoreContract;
import annals.postgresql.eventlog.RegisteredTypeSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class AxonServerContractTest extends EventStoreContract {

    @TempDir
    private Path folder;

    private Target server;
    private AxonServerConnectionManager connections;

    @Override
    protected EventStorageEngine newEngine() {
        try {
            server = Target.in(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        connections = ConnectedServer.to(server.address());
        return new AxonServerEngine(
                new AxonServerEvents(connections::getConnection),
                new RegisteredTypeSerializer(types()),
                new EventUpcasterChain());
    }

    @AfterEach
    void disconnect() {
        connections.shutdown();
        server.close();
    }
}
