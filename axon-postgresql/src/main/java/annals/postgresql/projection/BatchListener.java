package annals.postgresql.projection;

import java.util.List;
import org.axonframework.eventhandling.EventMessage;

/** Is told of each batch of events that was committed here, on the committing thread; it must be quick and never fail. */
@FunctionalInterface
public interface BatchListener {

    /**
     * A batch was committed.
     *
     * @param events in it, those included that do not concern the read model
     * @param nanos from its first event to the end of its commit
     */
    void committed(String readModel, List<? extends EventMessage<?>> events, long nanos);
}
