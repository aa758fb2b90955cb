package annals.api.service.ticket;

import annals.api.shared.Ids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a ticket. */
public record TicketId(UUID value) {

    /** Makes a new id. */
    public static TicketId next() {
        return new TicketId(Ids.next());
    }

    /** Answers the id of what another system calls {@code externalId}. */
    public static TicketId derivedFrom(String externalId) {
        return new TicketId(Ids.derived("ticket", externalId));
    }

    /** Reads an id; throws {@link annals.api.shared.InvalidValue} if it is none. */
    @JsonCreator
    public static TicketId of(String text) {
        return new TicketId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
