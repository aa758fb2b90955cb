package annals.api.customer.touchpoint;

import annals.api.shared.Ids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a touchpoint. */
public record TouchpointId(UUID value) {

    /** Makes a new id. */
    public static TouchpointId next() {
        return new TouchpointId(Ids.next());
    }

    /** Answers the id of what another system calls {@code externalId}. */
    public static TouchpointId derivedFrom(String externalId) {
        return new TouchpointId(Ids.derived("touchpoint", externalId));
    }

    /** Reads an id; throws {@link annals.api.shared.InvalidValue} if it is none. */
    @JsonCreator
    public static TouchpointId of(String text) {
        return new TouchpointId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
