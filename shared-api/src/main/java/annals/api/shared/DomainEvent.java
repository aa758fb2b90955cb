package annals.api.shared;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/** A fact that happened in the business. Absent optional parts are not written. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public interface DomainEvent {

    /** When it happened in the world; the log adds when it was recorded. */
    Instant occurredAt();
}
