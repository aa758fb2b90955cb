package annals.postgresql.eventlog;

import org.axonframework.serialization.SerializationException;

/** An event has a type or a revision that this program was not taught: passing over it in silence would lose it. */
public final class UnknownEventTypeException extends SerializationException {

    UnknownEventTypeException(String message) {
        super(message);
    }
}
