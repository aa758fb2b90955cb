package annals.api.shared;

import java.time.Instant;

/** Something a person or program asks for; it is carried out whole or refused. */
public interface DomainCommand {

    /** When what is asked for happened in the world; now, unless history is being told. */
    Instant occurredAt();
}
