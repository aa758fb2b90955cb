package annals.query.changes;

import annals.query.events.LoggedEvent;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says that something was recorded, and nothing of what: whoever may see that asks for it, with {@code atLeast}.
 *
 * @param position its place in the log
 * @param type the event's type without its revision; null if only the position is told
 * @param subject the thing that changed
 * @param customerId the customer it is about
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Change(
        long position,
        @Nullable String type,
        @Nullable String subject,
        @Nullable String customerId) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Nothing new, but from here on nothing is missed. */
    static Change none(long position) {
        return new Change(position, null, null, null);
    }

    static Change of(LoggedEvent event) {
        JsonNode customer = JSON.readTree(event.payload()).path("customerId");
        return new Change(
                event.position(), event.type(), event.aggregateId(), customer.isString() ? customer.asString() : null);
    }
}
