package annals.axonserver.bus;

import annals.postgresql.eventlog.AppendOutcomeUnknownException;
import annals.postgresql.eventlog.EventLogUnavailableException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.NoHandlerForCommandException;

/** What a command's sender makes of an outcome that came back, or did not. */
final class Failures {

    private Failures() {}

    /**
     * The failure in the words of the node that had it. Whatever has no such words was lost between the nodes: nobody can
     * say what became of the command, unless Axon Server says that no node takes it.
     */
    static Throwable fromWire(Throwable failure) {
        if (failure instanceof CommandExecutionException told
                && told.getDetails().orElse(null) instanceof Failure known) {
            return known.asException();
        }
        if (failure instanceof NoHandlerForCommandException) {
            return new EventLogUnavailableException("No node carries out such commands now", failure);
        }
        return new AppendOutcomeUnknownException("Nobody said what became of the command", failure);
    }
}
