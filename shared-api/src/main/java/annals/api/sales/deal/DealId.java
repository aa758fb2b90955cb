package annals.api.sales.deal;

import annals.api.shared.Ids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a deal. */
public record DealId(UUID value) {

    /** Makes a new id. */
    public static DealId next() {
        return new DealId(Ids.next());
    }

    /** Answers the id of what another system calls {@code externalId}. */
    public static DealId derivedFrom(String externalId) {
        return new DealId(Ids.derived("deal", externalId));
    }

    /** Reads an id; throws {@link annals.api.shared.InvalidValue} if it is none. */
    @JsonCreator
    public static DealId of(String text) {
        return new DealId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
