package annals.api.customer;

import annals.api.shared.Ids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a customer. */
public record CustomerId(UUID value) {

    /** Makes a new id. */
    public static CustomerId next() {
        return new CustomerId(Ids.next());
    }

    /** Answers the id of what another system calls {@code externalId}. */
    public static CustomerId derivedFrom(String externalId) {
        return new CustomerId(Ids.derived("customer", externalId));
    }

    /** Reads an id; throws {@link annals.api.shared.InvalidValue} if it is none. */
    @JsonCreator
    public static CustomerId of(String text) {
        return new CustomerId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
