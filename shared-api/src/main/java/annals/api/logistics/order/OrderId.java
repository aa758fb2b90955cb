package annals.api.logistics.order;

import annals.api.shared.Ids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies an order. */
public record OrderId(UUID value) {

    /** Makes a new id. */
    public static OrderId next() {
        return new OrderId(Ids.next());
    }

    /** Answers the id of what another system calls {@code externalId}. */
    public static OrderId derivedFrom(String externalId) {
        return new OrderId(Ids.derived("order", externalId));
    }

    /** Reads an id; throws {@link annals.api.shared.InvalidValue} if it is none. */
    @JsonCreator
    public static OrderId of(String text) {
        return new OrderId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
