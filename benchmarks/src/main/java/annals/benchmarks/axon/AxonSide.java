package annals.benchmarks.axon;

import annals.benchmarks.side.Side;
import annals.node.postgres.Database;
import java.sql.SQLException;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.jspecify.annotations.Nullable;

/** Works on Axon's event store as a library. */
abstract class AxonSide implements Side {

    private final AxonSetting setting;
    private @Nullable AxonStore store;

    AxonSide(AxonSetting setting) {
        this.setting = setting;
    }

    @Override
    public final void prepare(Database database, int callers) throws SQLException {
        store = new AxonStore(database, setting);
        fill(callers);
    }

    /** Writes what the operation needs. */
    void fill(int callers) throws SQLException {}

    final AxonSetting setting() {
        return setting;
    }

    final AxonStore store() {
        return Objects.requireNonNull(store, "not prepared");
    }

    /** Appends in a transaction that is committed when this returns. */
    final void append(DomainEventMessage<?>... events) {
        DefaultUnitOfWork.startAndGet(events[0]).execute(() -> store().events().publish(events));
    }

    @Override
    public void close() {
        if (store != null) {
            store.close();
        }
    }
}
