package annals.postgresql.projection;

/** Is told of each batch of events that was committed here, on the committing thread; it must be quick and never fail. */
@FunctionalInterface
public interface BatchListener {

    /**
     * A batch was committed.
     *
     * @param events in it
     * @param nanos from its first event to the end of its commit
     */
    void committed(String readModel, int events, long nanos);
}
