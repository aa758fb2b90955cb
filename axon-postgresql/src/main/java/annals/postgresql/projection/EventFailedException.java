package annals.postgresql.projection;

import org.axonframework.eventhandling.EventMessage;

/**
 * A handler failed on one event. An {@link Error} is wrapped too: thrown bare, it would leave the framework's worker hung
 * with its claim held.
 */
final class EventFailedException extends RuntimeException {

    final transient EventMessage<?> event;

    EventFailedException(EventMessage<?> event, Throwable cause) {
        super("event " + event.getIdentifier() + " at position " + Positions.of(event) + " failed: " + cause, cause);
        this.event = event;
    }
}
