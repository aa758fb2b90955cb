package annals.api.logistics.shipment;

import annals.api.shared.Ids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a shipment. */
public record ShipmentId(UUID value) {

    /** Makes a new id. */
    public static ShipmentId next() {
        return new ShipmentId(Ids.next());
    }

    /** Answers the id of what another system calls {@code externalId}. */
    public static ShipmentId derivedFrom(String externalId) {
        return new ShipmentId(Ids.derived("shipment", externalId));
    }

    /** Reads an id; throws {@link annals.api.shared.InvalidValue} if it is none. */
    @JsonCreator
    public static ShipmentId of(String text) {
        return new ShipmentId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
