package annals.postgresql.eventlog;

import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/** An event store that wakes its readers as soon as something was committed, instead of having them ask again and again. */
public final class PushedEventStore extends EmbeddedEventStore {

    private final Signal appended = new Signal();
    private final Signal committed = new Signal();
    private final Runnable lookAgain;

    /** Reads and appends by the engine, usually an {@link EventLog}. */
    public PushedEventStore(EventStorageEngine engine) {
        super(EmbeddedEventStore.builder().storageEngine(engine).optimizeEventConsumption(false));
        this.lookAgain = engine instanceof EventLog log ? log::lookAgain : () -> {};
    }

    /**
     * Has the listener run after each commit of this process and each {@link #signal()}.
     *
     * @param listener must be quick, and must throw nothing: it runs on the thread that committed
     */
    public void onAppended(Runnable listener) {
        appended.add(listener);
    }

    /** Has the listener run after each commit of this process, but not when another's is signalled. */
    void onOwnCommit(Runnable listener) {
        committed.add(listener);
    }

    void removeOnOwnCommit(Runnable listener) {
        committed.remove(listener);
    }

    /** Wakes all readers: something may have been appended elsewhere. */
    public void signal() {
        lookAgain.run();
        appended.raise();
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        super.afterCommit(events);
        signal();
        committed.raise();
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken trackingToken) {
        return new PushedStream(super.openStream(trackingToken), appended);
    }
}
